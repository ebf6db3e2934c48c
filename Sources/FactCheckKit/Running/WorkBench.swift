import Dispatch
import Synchronization

/// Items on their way through workers, and their results until it is their turn.
final class WorkBench<Item: Sendable, Output: Sendable>: Sendable {
  private struct State {
    /// Items nobody has taken, by their place in the order.
    var waiting: [Int: Item] = [:]
    /// Results nobody has taken, by the place of their item.
    var done: [Int: Output] = [:]
    /// Items put down, items taken and results taken so far.
    var (put, taken, used) = (0, 0, 0)
    var isClosed = false
  }

  private let state = Mutex(State())
  /// Counts items put down; one taken by the thread that put it down leaves a count too many, which wakes a worker in
  /// vain.
  private let items = DispatchSemaphore(value: 0)
  /// Counts results that were next in turn when they were finished.
  private let turns = DispatchSemaphore(value: 0)

  /// Number of items nobody has taken.
  var waiting: Int { state.withLock { $0.put - $0.taken } }

  /// Puts an item down behind all others.
  func put(_ item: Item) {
    state.withLock {
      $0.waiting[$0.put] = item
      $0.put += 1
    }
    items.signal()
  }

  /// The next result in the order of the items; nil where it is not finished.
  func takeNext() -> Output? {
    state.withLock {
      guard let output = $0.done.removeValue(forKey: $0.used) else { return nil }
      $0.used += 1
      return output
    }
  }

  /// Works on items until the bench is closed.
  func work<Workspace>(in workspace: Workspace, _ work: (Item, inout Workspace) -> Output) {
    var workspace = workspace
    while true {
      items.wait()
      if state.withLock({ $0.isClosed }) { return }
      _ = workOnce(in: &workspace, work)
    }
  }

  /// Works on one item; false where none is waiting.
  func workOnce<Workspace>(
    in workspace: inout Workspace, _ work: (Item, inout Workspace) -> Output
  ) -> Bool {
    let next = state.withLock { state -> (index: Int, item: Item)? in
      guard let item = state.waiting.removeValue(forKey: state.taken) else { return nil }
      state.taken += 1
      return (state.taken - 1, item)
    }
    guard let next else { return false }
    let output = work(next.item, &workspace)
    let isTurn = state.withLock {
      $0.done[next.index] = output
      return next.index == $0.used
    }
    if isTurn { turns.signal() }
    return true
  }

  /// Waits until a result that is next in turn may be there.
  ///
  /// To be called where `takeNext` gave none though an item is being worked on: without one nobody ends the waiting.
  func waitForTurn() { turns.wait() }

  /// Sends the workers home; items that are left are not worked on.
  func close(workers: Int) {
    state.withLock {
      $0.isClosed = true
      $0.waiting = [:]
    }
    for _ in 0..<workers { items.signal() }
  }
}
