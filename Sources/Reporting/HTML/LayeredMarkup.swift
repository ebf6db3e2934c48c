/// Text with elements around stretches that may overlap: elements are cut where they would cross.
///
/// A sweep over the ends of all stretches with a stack of open elements. Outer ranks come first; within a
/// rank what starts first, then what is longer, stands outside.
struct LayeredMarkup {
  /// Most elements on the same words: more would multiply the output of a hostile text; the trailers of the
  /// others still appear.
  static let deepest = 8

  private let text: [UInt8]
  private let layers: [MarkupLayer]
  private var open: [Int] = []
  private var hasBegun: [Bool]
  private(set) var out: [UInt8] = []

  /// Renders `range` of `text`; layers must lie inside it and be sorted by start.
  static func render(_ text: [UInt8], range: Range<Int>, layers: [MarkupLayer]) -> [UInt8] {
    var markup = LayeredMarkup(text: text, layers: layers)
    markup.sweep(range)
    return markup.out
  }

  private init(text: [UInt8], layers: [MarkupLayer]) {
    self.text = text
    self.layers = layers
    hasBegun = Array(repeating: false, count: layers.count)
  }

  private mutating func sweep(_ range: Range<Int>) {
    let ends = layers.indices.sorted {
      layers[$0].end != layers[$1].end ? layers[$0].end < layers[$1].end : $0 < $1
    }
    var nextStart = 0
    var nextEnd = 0
    var at = range.lowerBound
    while nextStart < layers.count || nextEnd < ends.count {
      let start = nextStart < layers.count ? layers[nextStart].start : Int.max
      let end = nextEnd < ends.count ? layers[ends[nextEnd]].end : Int.max
      let boundary = min(start, end)
      HTMLText.append(text[at..<boundary], to: &out)
      at = boundary
      var closing: [Int] = []
      while nextEnd < ends.count, layers[ends[nextEnd]].end == boundary,
        layers[ends[nextEnd]].start < boundary
      {
        closing.append(ends[nextEnd])
        nextEnd += 1
      }
      if !closing.isEmpty { close(closing) }
      var opening: [Int] = []
      while nextStart < layers.count, layers[nextStart].start == boundary {
        opening.append(nextStart)
        nextStart += 1
      }
      if !opening.isEmpty { begin(opening) }
      // Empty layers end where they start.
      while nextEnd < ends.count, layers[ends[nextEnd]].end == boundary {
        close([ends[nextEnd]])
        nextEnd += 1
      }
    }
    HTMLText.append(text[at..<range.upperBound], to: &out)
  }

  /// Ends layers; those inside them are closed and opened again.
  private mutating func close(_ ending: [Int]) {
    let gone = Set(ending)
    if let lowest = open.firstIndex(where: gone.contains) {
      let above = open[lowest...]
      for layer in above.reversed() { write(layers[layer].close) }
      open.removeSubrange(lowest...)
      for layer in ending { write(layers[layer].trailer) }
      for layer in above where !gone.contains(layer) { push(layer) }
    } else {
      for layer in ending { write(layers[layer].trailer) }
    }
  }

  /// Begins layers; open ones of a higher rank are closed and opened again inside.
  private mutating func begin(_ starting: [Int]) {
    let lowestRank = starting.map { layers[$0].rank }.min() ?? 0
    let cut = open.firstIndex { layers[$0].rank > lowestRank } ?? open.count
    let above = Array(open[cut...])
    for layer in above.reversed() { write(layers[layer].close) }
    open.removeSubrange(cut...)
    let inside = (above + starting).sorted { a, b in
      if layers[a].rank != layers[b].rank { return layers[a].rank < layers[b].rank }
      if layers[a].start != layers[b].start { return layers[a].start < layers[b].start }
      if layers[a].end != layers[b].end { return layers[a].end > layers[b].end }
      return a < b
    }
    for layer in inside { push(layer) }
  }

  private mutating func push(_ layer: Int) {
    guard open.count < LayeredMarkup.deepest, layers[layer].end > layers[layer].start else { return }
    write(hasBegun[layer] ? layers[layer].open.next : layers[layer].open.first)
    hasBegun[layer] = true
    open.append(layer)
  }

  private mutating func write(_ text: String) { out.append(contentsOf: text.utf8) }
}
