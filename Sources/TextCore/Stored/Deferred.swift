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
  }

  /// How the value is had, and the value once it was.
  @usableFromInline
  final class Place: Sendable {
    @usableFromInline let take: @Sendable () -> Value
    @usableFromInline let kept = AtomicLazyReference<Kept>()

    @inlinable
    init(_ take: @escaping @Sendable () -> Value) { self.take = take }
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

  /// The value.
  @inlinable
  public var value: Value {
    if let kept = place.kept.load() { return kept.value }
    return place.kept.storeIfNil(Kept(place.take())).value
  }
}
