import CProcessor
public import Synchronization

/// Values of one kind that are made when somebody first asks for them, with their addresses side by side.
///
/// A list of `Deferred` has a place of its own for each value: two more blocks of memory, made for all of them and
/// followed at every look.
public final class DeferredTable<Value: Sendable>: @unchecked Sendable {
  // The addresses change by atomic operations alone.
  @usableFromInline let places: UnsafeMutablePointer<Atomic<UInt>>
  @usableFromInline let make: @Sendable (Int) -> Value
  /// Number of values.
  public let count: Int

  /// A table of which `make` makes the value of an index: once, or more often where several threads ask at the same
  /// moment.
  @inlinable
  public init(count: Int, _ make: @escaping @Sendable (Int) -> Value) {
    self.count = count
    self.make = make
    places = .allocate(capacity: count)
    for index in 0..<count { (places + index).initialize(to: Atomic(0)) }
  }

  @inlinable
  deinit {
    for index in 0..<count { Deferred<Value>.Kept.release(at: places[index]) }
    places.deinitialize(count: count)
    places.deallocate()
  }

  /// Asks for memory that a value refers to and that will be read soon, if the value was made; waits for nothing else.
  ///
  /// - Parameter address: where the value refers to.
  @inlinable
  public func ask(for index: Int, _ address: (Value) -> UnsafeRawPointer?) {
    guard UInt(bitPattern: index) < UInt(bitPattern: count),
      let known = UnsafeRawPointer(bitPattern: places[index].load(ordering: .acquiring))
    else { return }
    withExtendedLifetime(self) {
      Unmanaged<Deferred<Value>.Kept>.fromOpaque(known)._withUnsafeGuaranteedRef {
        if let address = address($0.value) { askForMemory(at: address) }
      }
    }
  }

  /// What `body` makes of the value at an index below `count`, which is not copied for it.
  @inlinable
  public func read<Result>(_ index: Int, _ body: (Value) -> Result) -> Result {
    guard UInt(bitPattern: index) < UInt(bitPattern: count) else {
      preconditionFailure("index beyond a table")
    }
    // The table, which holds the value, outlives the look.
    return withExtendedLifetime(self) {
      let holder = Deferred<Value>.Kept.holder(at: places[index]) { make(index) }
      return holder._withUnsafeGuaranteedRef { body($0.value) }
    }
  }
}

/// Asks for the memory at an address, which may be any, and waits for nothing.
@usableFromInline
func askForMemory(at address: UnsafeRawPointer) { prefetch(address) }
