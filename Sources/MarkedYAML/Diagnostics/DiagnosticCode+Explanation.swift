extension DiagnosticCode {
  /// Why it is a fault and what to do, in one or two sentences.
  public var explanation: String {
    switch self {
    case .yamlSyntax:
      """
      libyaml could not read the file, or it holds more than one document. Nothing behind that place \
      is looked at.
      """
    case .duplicateKey:
      "YAML forbids the same key twice in one mapping; the second one would silently win elsewhere."
    case .unquotedPattern:
      """
      In plain YAML texts `#` begins a comment and `@` is reserved, so a pattern without quotes loses \
      parts without a message. Use double quotes or a block scalar; patterns need no backslash.
      """
    case .anchorOrTag: "Packs are plain data: what is used twice is a lexicon or a mark."
    case .fileTooLarge: "A file of a pack may have 5 MB; larger tables belong into several files."
    case .nestingTooDeep: "Packs need few levels; deeper nesting is a slip or an attack."
    case .tabInIndentation: "YAML indents with blanks alone."
    case .notUTF8: "Files of a pack are UTF-8; convert the file."
    case .schemaVersion: "Every file of a pack begins with `factcheck: 1`."
    case .unknownKey:
      "Unknown keys are errors, so that a slip in a key never silently switches something off."
    case .missingKey: "The key is required here."
    case .wrongType:
      """
      Another kind of value is needed. YAML 1.2 knows only `true` and `false`; yes, no, on and off are \
      texts.
      """
    case .unknownValue: "The value must be one of a fixed list."
    case .unknownLexicon:
      "The lexicon is neither defined in this pack nor in one it extends nor by the source registry."
    case .unknownMark:
      "The mark is neither defined in this pack nor in one it extends nor set by the program."
    case .unknownMetric: "`when` and `{given: ...}` take the metrics of the program."
    case .unknownCapture:
      "A message may name captures of the rule's patterns, `{match}`, and in document rules metrics."
    case .unknownReference: "`refs` names keys of the `refs` section of the pack or of one it extends."
    case .unknownRule: "The id names no rule of the packs at hand."
    case .patternSyntax: "The pattern language is described in the rule language page, section 3."
    case .unknownClass: "Token classes are [cap] [num] [year] [money] [url] [word] [punct]."
    case .unknownForm: "Inflections are /v /n /adj /vn and single forms such as /v.ppart."
    case .unlikelyForm: "`found/v` stands for found, founds, founded, founding; `find/v` gives found."
    case .tooWide: "A match may have at most 64 tokens; shorten gaps, repetitions or entries."
    case .noAnchor:
      """
      Without a word, lexicon or mark every token of a text would be a candidate. Marks may opt in \
      with `costly: true`.
      """
    case .badNegation: "`!A` stands for one token that is not A, so A must be one token wide."
    case .badRepeat: "Repetitions run to at most 8."
    case .idleGap:
      """
      A gap at the end of a pattern matches nothing, as gaps are as short as they can be; one at the start takes any \
      words before the match into it.
      """
    case .emptyPattern: "A pattern must consume at least one token."
    case .unreachableAlternative: "The same alternative stands before it."
    case .markCycle: "Marks are computed one after another, so none may need itself."
    case .lateRole:
      """
      The role is read before voices are known, so the mark may use neither voices nor marks of later \
      strata.
      """
    case .builtInName: "The marks of quotations, attributions and accusations are set by the program."
    case .duplicateID: "Names of lexicons, marks and tables and ids of rules are unique."
    case .badID: "A rule's id is `category/name`; names are made of the letters a to z, digits and hyphens."
    case .badExtends:
      """
      `extends: [id@version]` needs that pack among those loaded, in that version or a later one of \
      the same major.
      """
    case .ruleShape:
      """
      A rule has either `match` or `when`; keys of span rules make no sense in document rules, and the \
      other way round.
      """
    case .expressionSyntax:
      "`when` takes + - * / comparisons, and, or, not, min, max, metrics and count, per1000, marks."
    case .expressionType: "Numbers and truth values do not mix; the whole must be true or false."
    case .tooFewExamples: "A rule needs at least two `flag` and two `pass` examples."
    case .badExample:
      "A `flag` example marks the expected span with [[ and ]]; `pass` examples have no marks."
    case .idlePass:
      """
      No pass example holds one of the words the rule looks for, so they would pass whatever the rule says.
      One near miss is enough; the others may show how the sentence is better written.
      """
    case .missingFile: "The pack holds no file of that name."
    case .unknownColumn: "The first line of a TSV file names its columns."
    case .badTable: "Every line of a TSV file has as many cells as the first."
    case .badEntry: "An entry needs at least one word and at most 64."
    case .duplicateEntry: "The second entry has no effect."
    case .unknownNeed: "A later version of the program is needed."
    case .badGiven: "The value must fit the type of the metric, or be null for unknown."
    case .noForm: "The word has no such form, so the pattern or entry could never match."
    }
  }

  /// How bad the fault is.
  public var severity: DiagnosticSeverity {
    switch self {
    case .unlikelyForm, .idleGap, .unreachableAlternative, .idlePass, .duplicateEntry: .warning
    default: .error
    }
  }

  /// True for faults that keep a file from being read as YAML at all.
  public var isOfSyntax: Bool {
    switch self {
    case .yamlSyntax, .fileTooLarge, .nestingTooDeep, .tabInIndentation, .notUTF8: true
    default: false
    }
  }
}
