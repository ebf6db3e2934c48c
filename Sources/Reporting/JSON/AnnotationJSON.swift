public import Attribution
public import TextCore

/// Writes what the program read of a document: the object of `annotate`.
public enum AnnotationJSON {
  /// Writes one object.
  public static func write(_ text: TokenizedText, _ reading: Reading, to writer: inout JSONWriter) {
    let document = text.document
    let positions = Offsets(document)
    writer.object { writer in
      head(document, &writer)
      writer.key("blocks")
      writer.array { writer in
        for block in document.blocks {
          writer.object { writer in
            writer.key("kind")
            // The contract knows one headline, the title; a heading inside the text is part of the text.
            writer.string(block.kind == .heading ? BlockKind.paragraph.name : block.kind.name)
            writer.key("span")
            writer.span(block.span, positions)
          }
        }
      }
      writer.key("sentences")
      writer.array { writer in
        for sentence in text.sentences { writer.span(sentence.span, positions) }
      }
      writer.key("quotations")
      writer.array { writer in
        for quotation in reading.quotations {
          writer.object { writer in
            writer.key("span")
            writer.span(text.textSpan(quotation.tokens), positions)
            writer.key("speaker")
            writer.string(quotation.speaker.map { reading.sources[$0].name })
          }
        }
      }
      writer.key("attributions")
      writer.array { writer in
        for attribution in reading.attributions {
          write(attribution, text, reading, positions, &writer)
        }
      }
      writer.key("links")
      writer.array { writer in
        for link in document.links {
          writer.object { writer in
            writer.key("span")
            writer.span(link.span, positions)
            writer.key("url")
            writer.string(link.url)
          }
        }
      }
    }
  }

  private static func head(_ document: Document, _ writer: inout JSONWriter) {
    let metadata = document.metadata
    writer.key("id")
    writer.string(document.id)
    writer.key("path")
    writer.string(document.path)
    writer.key("format")
    writer.string(document.format.name)
    writer.key("text")
    writer.string(utf8: document.text)
    writer.key("title")
    writer.string(metadata.title)
    writer.key("authors")
    writer.strings(metadata.authors)
    writer.key("published")
    writer.string(metadata.published)
    writer.key("modified")
    writer.string(metadata.modified)
    writer.key("dateline")
    if let dateline = metadata.dateline {
      writer.object { writer in
        writer.key("place")
        writer.string(dateline.place)
        writer.key("date")
        writer.string(dateline.date)
        writer.key("agency")
        writer.string(dateline.agency)
      }
    } else {
      writer.null()
    }
    writer.key("publisher")
    writer.string(metadata.publisher)
    writer.key("label")
    writer.string(metadata.label)
    writer.key("language")
    writer.string(metadata.language)
    writer.key("known")
    writer.object { writer in
      writer.key("title")
      writer.string(metadata.titlePresence.name)
      writer.key("authors")
      writer.string(metadata.authorsPresence.name)
      writer.key("published")
      writer.string(metadata.publishedPresence.name)
      writer.key("publisher")
      writer.string(metadata.publisherPresence.name)
      writer.key("label")
      writer.string(metadata.labelPresence.name)
    }
    writer.key("notArticle")
    writer.string(document.notArticle)
    writer.key("decisions")
    writer.strings(metadata.decisions)
  }

  private static func write(
    _ attribution: Attribution, _ text: TokenizedText, _ reading: Reading, _ positions: Offsets,
    _ writer: inout JSONWriter
  ) {
    writer.object { writer in
      writer.key("kind")
      writer.string(attribution.kind.name)
      writer.key("act")
      writer.string(attribution.act.name)
      writer.key("source")
      writer.span(attribution.source.map(text.textSpan), positions)
      writer.key("cue")
      writer.span(text.textSpan(attribution.cue), positions)
      writer.key("content")
      writer.array { writer in
        for piece in attribution.content { writer.span(text.textSpan(piece), positions) }
      }
      writer.key("sourceKind")
      writer.string(attribution.sourceKind?.name)
      writer.key("speaker")
      writer.string(attribution.speaker.map { reading.sources[$0].name })
    }
  }
}
