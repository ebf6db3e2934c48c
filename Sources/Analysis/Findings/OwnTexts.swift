/// The texts of one finding where they are not to be had from its rule and its match alone.
///
/// A class: most findings have none, and all are moved about.
final class OwnTexts: Sendable {
  let texts: FindingTexts

  init(_ texts: FindingTexts) { self.texts = texts }
}
