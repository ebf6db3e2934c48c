import Dispatch
import Synchronization

/// Runs asynchronous work on the thread that the program began on.
///
/// The executor of the standard library would start threads for it before anything is done.
final class MainThread: TaskExecutor {
  private struct State {
    var jobs: [UnownedJob] = []
    var result: Int32?
  }

  private let state = Mutex(State())
  private let wake = DispatchSemaphore(value: 0)

  /// Takes a piece of work from any thread.
  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    state.withLock { $0.jobs.append(job) }
    wake.signal()
  }

  /// Runs `body` to its end and returns its result.
  func run(_ body: @escaping @Sendable () async -> Int32) -> Int32 {
    Task(executorPreference: self) {
      let result = await body()
      self.state.withLock { $0.result = result }
      self.wake.signal()
    }
    while true {
      wake.wait()
      let (job, result) = state.withLock { state in
        (state.jobs.isEmpty ? nil : state.jobs.removeFirst(), state.result)
      }
      if let job { job.runSynchronously(on: asUnownedTaskExecutor()) } else if let result { return result }
    }
  }
}
