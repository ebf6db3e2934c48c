/// The persons that a text names in full, looked for when a pronoun is accused: few are.
///
/// Confined to the task of its document.
final class PersonFinder {
  private let syntax: Syntax
  private let model: AttributionModel
  private var resolver: SpeakerResolver?

  /// Looks at nothing yet.
  init(syntax: Syntax, model: AttributionModel) {
    self.syntax = syntax
    self.model = model
  }

  /// The full name of the person a pronoun at `unit` means, or nil.
  func person(named unit: Int, gender: SourceProfile.Gender) -> String? {
    if resolver == nil { resolver = SpeakerResolver(persons: syntax, model: model) }
    return resolver?.person(named: unit, gender: gender)
  }
}
