public import Synchronization

/// A value that may still lie in an archive: it is taken from there when somebody first asks for it.
///
/// Most of what packs hold is needed only where findings are shown.
public struct Deferred<Value: Sendable>: Sendable {
  /// A value that is there.
  @usableFromInline
  final class Kept: Sendable {
    @usableFromInline let value: Value

    @inlinable
    init(_ value: Value) { self.value = value }

    /// The value at an address, which is made where there is none and stays there from then on; of several threads that
    /// make it at the same moment the first one's stays.
    @inlinable
    static func holder(at place: borrowing Atomic<UInt>, _ take: () -> Value) -> Unmanaged<Kept> {
      if let known = UnsafeRawPointer(bitPattern: place.load(ordering: .acquiring)) {
        return Unmanaged.fromOpaque(known)
      }
      return make(at: place, take)
    }

    @inlinable
    static func make(at place: borrowing Atomic<UInt>, _ take: () -> Value) -> Unmanaged<Kept> {
      let made = Unmanaged.passRetained(Kept(take()))
      let (isFirst, known) = place.compareExchange(
        expected: 0, desired: UInt(bitPattern: made.toOpaque()), ordering: .acquiringAndReleasing)
      guard !isFirst, let known = UnsafeRawPointer(bitPattern: known) else { return made }
      made.release()
      return Unmanaged.fromOpaque(known)
    }

    /// Gives up the value at an address.
    @inlinable
    static func release(at place: borrowing Atomic<UInt>) {
      if let kept = UnsafeRawPointer(bitPattern: place.load(ordering: .acquiring)) {
        Unmanaged<Kept>.fromOpaque(kept).release()
      }
    }
  }

  /// How the value is had, and the value once it was.
  @usableFromInline
  final class Place: Sendable {
    @usableFromInline let take: @Sendable () -> Value
    /// The address of a `Kept` that is held by it alone, or 0: the library's lazy reference has the runtime look for a
    /// type at every look.
    @usableFromInline let kept = Atomic<UInt>(0)

    @inlinable
    init(_ take: @escaping @Sendable () -> Value) { self.take = take }

    @inlinable
    deinit { Kept.release(at: kept) }

    /// The value, which the place holds from then on.
    @inlinable
    func holder() -> Unmanaged<Kept> { Kept.holder(at: kept, take) }
  }

  @usableFromInline let place: Place

  /// A value that `take` makes: once, or more often where several threads ask at the same moment.
  @inlinable
  public init(_ take: @escaping @Sendable () -> Value) { place = Place(take) }

  /// A value that is there.
  @inlinable
  public init(_ value: Value) { self.init { value } }

  /// True where two are copies of one; others may hold equal values all the same.
  @inlinable
  public func isSame(as other: Deferred) -> Bool { place === other.place }

  /// What `body` makes of the value, which is not copied for it.
  @inlinable
  public func read<Result>(_ body: (Value) -> Result) -> Result {
    // The place, which holds it, outlives the look.
    withExtendedLifetime(place) { place.holder()._withUnsafeGuaranteedRef { body($0.value) } }
  }

  /// The value.
  @inlinable public var value: Value { read { $0 } }
}
