/// The flat binary form of values: written to bytes, or read from bytes that stay where they are.
///
/// Numbers, enumerations and structures without references stand as they do in memory, arrays of them behind their
/// count, so that reading them is one copy. Every read is held against the end of the bytes; behind the first one
/// that does not fit, `isBroken` is set and all further values are blank. Contents are believed: who reads bytes from
/// outside checks them before (`ArchiveFile`).
public struct Archive {
  /// True where bytes were missing or did not fit together.
  public private(set) var isBroken = false
  /// True while values are taken from bytes.
  public let isReading: Bool

  @usableFromInline private(set) var written: [UInt8] = []
  private let source: UnsafeRawBufferPointer
  @usableFromInline let owner: (any FlatMemory)?
  private var at = 0

  private init(reading source: UnsafeRawBufferPointer, owner: (any FlatMemory)?) {
    isReading = true
    self.source = source
    self.owner = owner
  }

  private init() {
    isReading = false
    source = UnsafeRawBufferPointer(start: nil, count: 0)
    owner = nil
  }

  /// The bytes of a value.
  public static func bytes(of value: some Archivable) -> [UInt8] {
    bytes {
      var value = value
      value.pass(through: &$0)
    }
  }

  /// The bytes of what is written.
  public static func bytes(_ write: (inout Archive) -> Void) -> [UInt8] {
    var archive = Archive()
    write(&archive)
    return archive.written
  }

  /// The value that was written to the bytes; nil where they hold less, more or something else.
  ///
  /// - Parameter owner: keeps the bytes as they are while it lives, so that flat arrays can stay in them; nil where
  ///   they must be copied.
  public static func read<Value: Archivable>(
    _ type: Value.Type, from bytes: UnsafeRawBufferPointer, owner: (any FlatMemory)? = nil
  ) -> Value? {
    read(from: bytes, owner: owner) { $0.read() }
  }

  /// What `take` makes of the bytes; nil where they hold less, more or something else.
  ///
  /// - Parameter owner: as above.
  public static func read<Value>(
    from bytes: UnsafeRawBufferPointer, owner: (any FlatMemory)? = nil, _ take: (inout Archive) -> Value
  ) -> Value? {
    var archive = Archive(reading: bytes, owner: owner)
    let value = take(&archive)
    return archive.isAtEnd ? value : nil
  }

  /// Says that what was read does not fit together.
  public mutating func refuse() { isBroken = true }

  /// Passes a number, an enumeration or a structure without references.
  @inlinable
  public mutating func value<Value: BitwiseCopyable>(_ value: inout Value) {
    withUnsafeMutableBytes(of: &value) { move($0) }
  }

  /// Passes an array of values without references, as one run of bytes.
  @inlinable
  public mutating func array<Element: BitwiseCopyable>(_ array: inout [Element]) {
    guard isReading else {
      putCount(array.count)
      array.withUnsafeBytes { append($0) }
      return
    }
    let count = takeCount(stride: MemoryLayout<Element>.stride)
    array = Array(unsafeUninitializedCapacity: count) { buffer, filled in
      move(UnsafeMutableRawBufferPointer(buffer))
      filled = count
    }
  }

  /// Passes an array that stays where it is in the bytes, if they have an owner.
  public mutating func flat<Element>(_ array: inout FlatArray<Element>) {
    guard isReading else {
      putCount(array.count)
      while written.count % Archive.alignment != 0 { written.append(0) }
      array.withUnsafeBytes { append($0) }
      return
    }
    let count = takeCount(stride: MemoryLayout<Element>.stride)
    let start = (at + Archive.alignment - 1) / Archive.alignment * Archive.alignment
    let size = count * MemoryLayout<Element>.stride
    guard start <= source.count, size <= source.count - start else {
      isBroken = true
      return
    }
    array = FlatArray(UnsafeRawBufferPointer(rebasing: source[start..<start + size]), owner: owner)
    at = start + size
  }

  /// Most elements with parts that room is made for before they are read: a wrong count asks for no more memory.
  @usableFromInline static let mostReserved = 4096
  /// Flat arrays begin at a multiple of this many bytes, which suits every type and what lies in half a cache line.
  private static let alignment = 32

  /// Passes an array of arrays of values without references.
  @inlinable
  public mutating func arrays<Element: BitwiseCopyable>(_ arrays: inout [[Element]]) {
    guard isReading else {
      putCount(arrays.count)
      for var array in arrays { self.array(&array) }
      return
    }
    let count = takeCount(stride: MemoryLayout<Int>.size)
    arrays = []
    arrays.reserveCapacity(count)
    for _ in 0..<count where !isBroken {
      var array: [Element] = []
      self.array(&array)
      arrays.append(array)
    }
  }

  /// Passes a list of values that have parts.
  @inlinable
  public mutating func list<Element: Archivable>(_ list: inout [Element]) {
    guard isReading else {
      putCount(list.count)
      for var element in list { element.pass(through: &self) }
      return
    }
    // An element takes a byte at least.
    let count = takeCount(stride: 1)
    list = []
    list.reserveCapacity(min(count, Archive.mostReserved))
    for _ in 0..<count where !isBroken {
      var element = Element.blank
      element.pass(through: &self)
      list.append(element)
    }
  }

  /// Passes a value with parts that need not be taken before somebody asks for it.
  ///
  /// Its bytes stand behind their number. What cannot be taken from them is blank.
  @inlinable
  public mutating func deferred<Value: Archivable & Sendable>(_ deferred: inout Deferred<Value>) {
    guard isReading else {
      let start = written.count
      putCount(0)
      write(deferred.value)
      return putSize(from: start)
    }
    let later = takeLater()
    deferred = Deferred {
      var archive = Archive(later)
      let value: Value = archive.read()
      return archive.isAtEnd ? value : Value.blank
    }
    // Bytes without an owner are gone when somebody asks.
    if owner == nil { _ = deferred.value }
  }

  /// Passes a list of values with parts that are taken some at a time.
  @inlinable
  public mutating func list<Element: Archivable & Sendable>(_ list: inout DeferredList<Element>) {
    guard isReading else {
      putCount(list.count)
      for chunk in list.chunks {
        let start = written.count
        putCount(0)
        for var element in chunk.value { element.pass(through: &self) }
        putSize(from: start)
      }
      return
    }
    // An element takes a byte at least.
    let count = takeCount(stride: 1)
    var chunks: [Deferred<[Element]>] = []
    for start in stride(from: 0, to: count, by: DeferredList<Element>.chunkSize) where !isBroken {
      let size = min(DeferredList<Element>.chunkSize, count - start)
      let later = takeLater()
      let chunk = Deferred {
        var archive = Archive(later)
        let elements: [Element] = (0..<size).map { _ in archive.read() }
        return archive.isAtEnd ? elements : Array(repeating: Element.blank, count: size)
      }
      if owner == nil { _ = chunk.value }
      chunks.append(chunk)
    }
    list = isBroken ? DeferredList() : DeferredList(chunks: chunks, count: count)
  }

  /// A value that is left where it is: its bytes, the archive from its first byte to their end, by which flat arrays
  /// are aligned.
  @usableFromInline
  struct Later: @unchecked Sendable {
    // Nobody writes to the bytes while their owner lives.
    fileprivate let source: UnsafeRawBufferPointer
    fileprivate let owner: (any FlatMemory)?
    fileprivate let start: Int
  }

  /// Leaves a value behind the number of its bytes where it is.
  @usableFromInline
  mutating func takeLater() -> Later {
    let size = takeCount(stride: 1)
    let start = at
    at += size
    return Later(source: UnsafeRawBufferPointer(rebasing: source[..<at]), owner: owner, start: start)
  }

  /// Begins to read a value that was left where it is.
  @usableFromInline
  init(_ later: Later) {
    self.init(reading: later.source, owner: later.owner)
    at = later.start
  }

  /// True where all bytes were read and fitted.
  @usableFromInline var isAtEnd: Bool { !isBroken && at == source.count }

  /// Writes the number of bytes written behind a place that was left for it.
  @usableFromInline
  mutating func putSize(from start: Int) {
    let size = written.count - start - MemoryLayout<Int>.size
    written.withUnsafeMutableBytes { $0.storeBytes(of: size, toByteOffset: start, as: Int.self) }
  }

  /// Passes a value that may be missing.
  @inlinable
  public mutating func optional<Value: Archivable>(_ value: inout Value?) {
    var exists = value != nil
    flag(&exists)
    guard exists, !isBroken else {
      value = nil
      return
    }
    var present = value ?? Value.blank
    present.pass(through: &self)
    value = present
  }

  /// Passes a text.
  public mutating func text(_ text: inout String) {
    guard isReading else {
      text.withUTF8 {
        putCount($0.count)
        append(UnsafeRawBufferPointer($0))
      }
      return
    }
    let count = takeCount(stride: 1)
    text = String(decoding: UnsafeRawBufferPointer(rebasing: source[at..<at + count]), as: UTF8.self)
    at += count
  }

  /// Passes a text that may be missing.
  public mutating func text(_ text: inout String?) {
    var exists = text != nil
    flag(&exists)
    guard exists, !isBroken else {
      text = nil
      return
    }
    var present = text ?? ""
    self.text(&present)
    text = present
  }

  /// Passes a list of texts.
  public mutating func texts(_ texts: inout [String]) {
    guard isReading else {
      putCount(texts.count)
      for var text in texts { self.text(&text) }
      return
    }
    let count = takeCount(stride: MemoryLayout<Int>.size)
    texts = []
    texts.reserveCapacity(count)
    for _ in 0..<count where !isBroken {
      var text = ""
      self.text(&text)
      texts.append(text)
    }
  }

  /// Passes a yes or no as a byte of 1 or 0; any other byte reads as yes.
  public mutating func flag(_ flag: inout Bool) {
    var byte: UInt8 = flag ? 1 : 0
    value(&byte)
    flag = byte != 0
  }

  /// Writes a count.
  @usableFromInline
  mutating func putCount(_ count: Int) {
    var count = count
    value(&count)
  }

  /// Reads a count of things of at least `stride` bytes each; 0 where the bytes do not hold so many.
  @usableFromInline
  mutating func takeCount(stride: Int) -> Int {
    guard !isBroken, source.count - at >= MemoryLayout<Int>.size else {
      isBroken = true
      return 0
    }
    let count = source.loadUnaligned(fromByteOffset: at, as: Int.self)
    at += MemoryLayout<Int>.size
    let (size, isTooLong) = count.multipliedReportingOverflow(by: max(1, stride))
    guard count >= 0, !isTooLong, size <= source.count - at else {
      isBroken = true
      return 0
    }
    return count
  }

  /// Writes bytes.
  @usableFromInline
  mutating func append(_ bytes: UnsafeRawBufferPointer) { written.append(contentsOf: bytes) }

  /// Writes the memory, or fills it; leaves it alone where the bytes are too few.
  @usableFromInline
  mutating func move(_ memory: UnsafeMutableRawBufferPointer) {
    guard isReading else { return append(UnsafeRawBufferPointer(memory)) }
    guard !isBroken, memory.count <= source.count - at else {
      isBroken = true
      return
    }
    guard memory.count > 0 else { return }
    memory.copyMemory(from: UnsafeRawBufferPointer(rebasing: source[at..<at + memory.count]))
    at += memory.count
  }
}
