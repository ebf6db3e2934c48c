/// How a word stands as a cue: what its points depend on besides the circumstances.
struct CueUse: Sendable {
  var frame: Frame
  /// Vocabulary id of the preposition of a prepositional frame, or 0.
  var preposition: UInt32
  var form: VerbGroup.Form
  /// Vocabulary id of the particle, or 0.
  var particle: UInt32
  var isPassive: Bool

  /// A candidate's.
  init(_ candidate: Candidate) {
    frame = candidate.frame
    preposition = candidate.preposition
    form = candidate.form
    particle = candidate.particle
    isPassive = candidate.isPassive
  }

  /// That of a noun or adjective in a frame.
  init(frame: Frame, preposition: UInt32, form: VerbGroup.Form) {
    self.frame = frame
    self.preposition = preposition
    self.form = form
    particle = 0
    isPassive = false
  }

  /// That of a verb in a frame.
  init(_ group: VerbGroup, _ frame: Frame, preposition: UInt32) {
    self.frame = frame
    self.preposition = preposition
    form = group.form
    particle = group.particle
    isPassive = group.isPassive
  }
}
