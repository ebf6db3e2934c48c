import Dispatch
import Synchronization

/// Runs work on several cores and hands out the results in the order of the work.
///
/// Work is taken in batches, so that memory does not grow with its amount.
struct OrderedWorkers {
  /// Items a worker takes at once: handing out costs a tenth of a microsecond, and at the end of a batch a worker
  /// waits for half a chunk of another one on average.
  private static let chunk = 4
  /// Chunks a batch holds for each worker: that wait is then a thirtieth of the batch.
  private static let chunksPerWorker = 16

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
    if jobs <= 1 {
      var workspace = workspace()
      while let item = next() { if !use(work(item, &workspace)) { return } }
      return
    }
    let batchSize = jobs * OrderedWorkers.chunk * OrderedWorkers.chunksPerWorker
    var workspaces: [Workspace] = []
    for _ in 0..<jobs { workspaces.append(workspace()) }
    while true {
      var batch: [Item] = []
      while batch.count < batchSize, let item = next() { batch.append(item) }
      guard !batch.isEmpty else { return }
      for result in results(of: batch, &workspaces, work) { if !use(result) { return } }
      if batch.count < batchSize { return }
    }
  }

  private func results<Item: Sendable, Workspace: Sendable, Output: Sendable>(
    of batch: [Item], _ workspaces: inout [Workspace],
    _ work: @escaping @Sendable (Item, inout Workspace) -> Output
  ) -> [Output] {
    // Few items (files on a command line) are shared out one by one.
    let chunk = batch.count < jobs * OrderedWorkers.chunk ? 1 : OrderedWorkers.chunk
    let chunks = (batch.count + chunk - 1) / chunk
    // One piece of work (a file on a command line) needs no other thread.
    if chunks <= 1 { return batch.map { work($0, &workspaces[0]) } }
    let cursor = Atomic<Int>(0)
    let done = Mutex<[Int: [Output]]>([:])
    let free = Mutex(workspaces)
    workspaces = []
    DispatchQueue.concurrentPerform(iterations: min(jobs, chunks)) { _ in
      // There are as many as workers.
      guard var workspace = free.withLock({ $0.popLast() }) else { return }
      defer { free.withLock { $0.append(workspace) } }
      while true {
        let index = cursor.add(1, ordering: .relaxed).oldValue
        guard index < chunks else { return }
        let range = index * chunk..<min(batch.count, (index + 1) * chunk)
        let outputs = batch[range].map { work($0, &workspace) }
        done.withLock { $0[index] = outputs }
      }
    }
    workspaces = free.withLock { $0 }
    return done.withLock { outputs in (0..<chunks).flatMap { outputs[$0] ?? [] } }
  }
}
