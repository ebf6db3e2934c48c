/// The words of a report explained to somebody who has never seen a linter.
public enum Glossary {
  /// A word and what it means.
  public struct Entry: Sendable, Equatable {
    /// The word as reports print it.
    public let term: String
    /// What it means, a sentence or two.
    public let meaning: String
  }

  /// A group of entries under a heading.
  public struct Group: Sendable, Equatable {
    /// The heading.
    public let title: String
    /// The entries.
    public let entries: [Entry]
  }

  /// All groups, from the general to the particular.
  public static let groups: [Group] = [
    Group(
      title: "The report",
      entries: [
        Entry(
          term: "rule",
          meaning: """
            A pattern of words with a message. It says where a text hides its source, judges or suggests; \
            it does not know whether a statement is true.
            """),
        Entry(
          term: "finding",
          meaning: "A place where a rule holds. It is a question to the writer, not a verdict on the text."),
        Entry(
          term: "why, fix",
          meaning: "Why the place matters to a reader, and what the writer can do about it."),
        Entry(
          term: "score",
          meaning: """
            A number from 0 to 100: 100 less what the findings cost, more in short texts than in long ones. \
            Texts under 50 words and texts in another language get none.
            """),
        Entry(
          term: "ledger",
          meaning: "The list of deductions. Its lines add up to what is missing from 100, to the last point."),
        Entry(
          term: "not assessed",
          meaning:
            "The text does not show what the rule asks for (plain text has no field for a byline): neither passed nor failed."
        ),
      ]),
    Group(
      title: "The parts of the score",
      entries: [
        Entry(
          term: "attribution",
          meaning:
            "Who says it: accusations without a source, vague sources, headlines that say more than the text."
        ),
        Entry(
          term: "language",
          meaning: "In whose words: loaded words, verdicts in the writer's voice, hedges and weasel words."),
        Entry(
          term: "independence",
          meaning:
            "Whom the text relies on: one source only, one government only, state-controlled outlets only."),
        Entry(
          term: "transparency",
          meaning: "What the page shows about itself: byline, date, publisher, label, corrections."),
      ]),
    Group(
      title: "The bands",
      entries: [
        Entry(term: "few-signals", meaning: "85 and above: little to ask about."),
        Entry(term: "review", meaning: "60 to below 85: an editor should look at the findings."),
        Entry(term: "needs-work", meaning: "Below 60: the text leans on what readers cannot check."),
      ]),
    Group(
      title: "Severity and confidence",
      entries: [
        Entry(term: "error", meaning: "Should not be printed as it stands."),
        Entry(term: "warning", meaning: "Should be looked at before it is printed."),
        Entry(term: "note", meaning: "Worth knowing; often right as it is."),
        Entry(
          term: "confidence",
          meaning: """
            How often the rule is right. high promises 85 of 100 hits, medium 60, low nothing; \
            `factcheck rules bench` measures it on labelled texts.
            """),
      ]),
    Group(
      title: "The voices",
      entries: [
        Entry(term: "own", meaning: "The outlet speaks: nobody else is named for the words."),
        Entry(term: "attributed", meaning: "The words are given as somebody's, without quotation marks."),
        Entry(
          term: "quoted",
          meaning: "The words stand in quotation marks. Most rules leave them alone: the speaker chose them."),
      ]),
    Group(
      title: "The categories",
      entries: [
        Entry(term: "unsourced-accusation", meaning: "Somebody is blamed, and no one is named who says so."),
        Entry(
          term: "vague-sourcing",
          meaning: "A source that cannot be asked: \"officials\", \"experts\", \"reports\"."),
        Entry(term: "hedge", meaning: "Words that hold back: \"may\", \"could\", \"appears to\"."),
        Entry(
          term: "weasel", meaning: "Words that seem to say something and do not: \"many\", \"some say\"."),
        Entry(term: "loaded-framing", meaning: "Words that judge while they seem to describe."),
        Entry(term: "editorialising", meaning: "The writer's opinion inside a report."),
        Entry(term: "independence", meaning: "Sources that are not independent of a party to the story."),
        Entry(term: "headline", meaning: "A headline that claims more than the text supports."),
        Entry(term: "transparency", meaning: "Something the page does not say about itself."),
      ]),
  ]
}
