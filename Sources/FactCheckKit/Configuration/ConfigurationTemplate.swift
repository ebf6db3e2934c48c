/// The commented configuration that `init` writes.
public enum ConfigurationTemplate {
  /// A valid configuration: what is not commented out is in effect.
  public static let text = """
    # What factcheck does with the files in this folder and below. Everything may be left out.
    # `factcheck config show --for FILE` prints what holds for a file, and where it comes from.

    # Configurations in folders above this one do not count.
    root: true

    # Rule files and folders beside the shipped pack, relative to this file.
    # packs: [./rules/desk.yml]

    # Facts about outlets and bodies laid over the shipped registry.
    # sources: [./rules/outlets.tsv]

    # How the score weighs: news, analysis, opinion or agency. Left out, the label of each page decides.
    # profile: news

    # Rules by id or glob: off, on, a severity, or {severity: ..., enabled: ...}. Later lines win.
    # rules:
    #   "hedge/*": off
    #   "loaded-framing/narrative-framing": {severity: error}

    # What `factcheck check` asks of each document. Without a condition it fails on findings that are errors.
    gate:
      max: {error: 0}
    #   min_score: 70
    #   min_parts: {attribution: 60}
    #   forbid: [vague-sourcing/agency-self-source]
    #   require_assessed: [attribution]
    #   min_words: 120        # the score of shorter texts is not judged
    #   new_only: true        # count only what the baseline does not hold

    # Other settings for some of the files; globs are relative to this file.
    # overrides:
    # - {files: ["opinion/**"], profile: opinion}
    # - {files: ["wire/**"], gate: {min_score: 0}}

    """
}
