import Reporting
import RuleEngine
import Synchronization

/// The JSON of a checker's rules, written when the first document needs it.
final class RuleJSONCache: Sendable {
  private let texts = Mutex<RuleJSON?>(nil)

  /// The JSON of the rules, which must be the same every time.
  func texts(of rules: RuleSet) -> RuleJSON {
    texts.withLock { known in
      if let known { return known }
      let made = RuleJSON(rules)
      known = made
      return made
    }
  }
}
