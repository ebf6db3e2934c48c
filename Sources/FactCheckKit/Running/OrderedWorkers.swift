import Dispatch

/// Runs work on several cores and hands out the results in the order of the work.
///
/// The calling thread reads the items and takes the results, and works itself whenever the others have enough to do;
/// so no core waits for the reading, nor for the slowest item of a batch.
struct OrderedWorkers {
  /// Items read and not yet handed out, for each worker: memory does not grow with the amount of work, and an item that
  /// takes as long as sixty others stops nobody.
  static let itemsPerWorker = 64
  /// Items waiting for each worker: while the calling thread works on one, the others do not run dry.
  private static let waitingPerWorker = 8

  /// Number of workers.
  let jobs: Int

  /// Pulls items from `next`, turns each into a result, gives the results to `use` in order.
  ///
  /// Stops early where `use` returns false.
  ///
  /// - Parameter workspace: makes the room of a worker, which it keeps from item to item.
  func run<Item: Sendable, Workspace: Sendable, Output: Sendable>(
    next: () -> Item?, workspace: () -> Workspace,
    work: @escaping @Sendable (Item, inout Workspace) -> Output, use: (Output) -> Bool
  ) {
    var own = workspace()
    if jobs <= 1 {
      while let item = next() { if !use(work(item, &own)) { return } }
      return
    }
    let bench = WorkBench<Item, Output>()
    let helpers = DispatchGroup()
    var (started, read, used) = (0, 0, 0)
    defer {
      bench.close(workers: started)
      helpers.wait()
    }
    var isOpen = true
    while true {
      while isOpen, read - used < jobs * OrderedWorkers.itemsPerWorker,
        bench.waiting < jobs * OrderedWorkers.waitingPerWorker
      {
        guard let item = next() else {
          isOpen = false
          break
        }
        bench.put(item)
        read += 1
        // A single item (a file on a command line) needs no other thread.
        if read > 1, started < jobs - 1 {
          started += 1
          let room = workspace()
          DispatchQueue.global().async(group: helpers) { bench.work(in: room, work) }
        }
      }
      while let output = bench.takeNext() {
        used += 1
        if !use(output) { return }
      }
      if used == read {
        if isOpen { continue }
        return
      }
      if !bench.workOnce(in: &own, work) { bench.waitForTurn() }
    }
  }
}
