/// What the table of word traits can say about a word; the words themselves are data.
/// At most 64: a `TraitSet` has a bit for each.
enum Trait: UInt8, Sendable, CaseIterable {
  // The first four are asked of every unit together: `TraitSet.first`.
  /// Forms of "be" that can head a clause.
  case finiteBe = 0
  case byWord
  /// At these two the end of content is asked for whatever the class of a word.
  case stopSubordinate
  case asWord
  /// Reporting verbs that stop the content of another cue.
  case coreReport
  case coreFinite
  case headlineVerb
  /// Verbs that take a clause as object and predicate (call, describe).
  case naming
  /// Verbs that take a hearer and a clause without "that".
  case tell
  /// Seem, appear.
  case seem
  /// Verbs whose "of" opens the content (accuse, warn).
  case ofTaker
  case neverPassive
  /// Verbs that may be followed by a gap ("which he hoped would").
  case belief
  /// Verbs that hand their subject on ("continued to insist").
  case continuer
  /// Cues whose speaker goes on in the next paragraph.
  case carry
  case particle
  /// Prepositions that join two noun phrases to one.
  case attach
  /// Nouns of the place or medium where something was said.
  case manner
  case audience
  case month
  case day
  case calendar
  case relative
  case who
  case quantifier
  case adjunctPreposition
  case clauseOpener
  case contrast
  case stopAfterQuotation
  case reflexive
  case attachParticiple
  case negation
  case according
  case ofWord
  case thereWord
  case sameWord
  case however
  case objectPreposition
  case contrary
  case listGoesOn
  case tailStop
  case pluralPronoun
  /// You and yours: somebody is addressed.
  case secondPerson
  case masculine
  case feminine
  case firstPerson
  case title
  case role
  case institution
  case document
  case lightVerb
  case judicial
  case place
  case outletHead
  case wordsNoun
  /// Set by the marks of a pack, not by the table: a cue whatever the tables say.
  case markedCue
  /// Words that stand before a colon to say what kind of text follows: "Analysis:", "Exclusive:".
  case label
  /// Nouns that only count what stands behind their "of": "a majority of".
  case partitive
  /// One of many: "one of the survivors" is one person.
  case oneWord
  /// Joins the words of a name in lower case: "van der".
  case nameParticle
  // What other tables than that of traits tell, where looking into them would wait for memory.
  /// Says, by the table of acts.
  case sayingAct
  /// Takes a stand, by the table of acts.
  case attitudeAct
  /// Begins a name of the table of countries.
  case placeName
  /// Has its class, forms and number from its ending, as long as it is not written in capitals.
  case ending

  /// The name used in the table.
  var name: String {
    var out = ""
    for scalar in String(describing: self).unicodeScalars {
      if scalar.properties.isUppercase {
        out += "-" + scalar.properties.lowercaseMapping
      } else {
        out.unicodeScalars.append(scalar)
      }
    }
    return out.hasSuffix("-word") ? String(out.dropLast(5)) : out
  }
}
