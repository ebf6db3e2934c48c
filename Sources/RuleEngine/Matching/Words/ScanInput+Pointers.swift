import TextCore

extension ScanInput {
  /// Runs `body` with pointers to the edges of the document.
  func withLattice<Result>(_ body: (Lattice) -> Result) -> Result {
    edges.withUnsafeBufferPointer { edges in
      edgeOffsets.withUnsafeBufferPointer { edgeOffsets in
        lexiconSpans.withUnsafeBufferPointer { lexiconSpans in
          lexiconOffsets.withUnsafeBufferPointer { lexiconOffsets in
            body(
              Lattice(
                edges: edges, edgeOffsets: edgeOffsets, lexiconSpans: lexiconSpans,
                lexiconOffsets: lexiconOffsets))
          }
        }
      }
    }
  }
}
