import Dispatch
import Foundation
import Synchronization
import Testing

@testable import FactCheckKit

@Suite("OrderedWorkers")
struct OrderedWorkersTests {
  @Test("results come in the order of the work, whatever the number of workers", arguments: [1, 2, 5])
  func order(jobs: Int) {
    for count in [0, 1, 15, 16, 17, 400] {
      var next = 0
      var results: [Int] = []
      OrderedWorkers(jobs: jobs).run(
        next: {
          guard next < count else { return nil }
          next += 1
          return next
        },
        workspace: {}, work: { item, _ in item * 2 },
        use: {
          results.append($0)
          return true
        })
      #expect(results == (0..<count).map { ($0 + 1) * 2 })
    }
  }

  @Test("work stops where nobody takes the results", arguments: [1, 3])
  func stops(jobs: Int) {
    var pulled = 0
    var used = 0
    OrderedWorkers(jobs: jobs).run(
      next: {
        pulled += 1
        return pulled
      },
      workspace: {}, work: { item, _ in item },
      use: { _ in
        used += 1
        return used < 3
      })
    #expect(used == 3)
  }

  @Test("goes on where one slow item held up all that may be under way")
  func slowItem() {
    /// What the calling thread has done while the other one sits on an item, and what came out.
    struct Progress {
      var slow: Int?
      var done = 0
      var results: [Int] = []
    }
    /// What the threads of the test share.
    final class Shared: Sendable {
      let progress = Mutex(Progress())
      let all = DispatchSemaphore(value: 0)
      let end = DispatchSemaphore(value: 0)
    }
    let shared = Shared()
    let count = 1000
    // On a thread of its own: a thread that sleeps for ever cannot be ended, only left behind.
    Thread.detachNewThread {
      let caller = ObjectIdentifier(Thread.current)
      var next = 0
      OrderedWorkers(jobs: 2).run(
        next: { () -> Int? in
          guard next < count else { return nil }
          next += 1
          return next - 1
        },
        workspace: {},
        work: { (item: Int, _: inout Void) -> Int in
          let isOther = ObjectIdentifier(Thread.current) != caller
          let mustWait = shared.progress.withLock {
            if isOther, $0.slow == nil {
              $0.slow = item
              return true
            }
            if !isOther { $0.done += 1 }
            if let slow = $0.slow, $0.done == slow + 2 * OrderedWorkers.itemsPerWorker - 1 {
              shared.all.signal()
            }
            return false
          }
          if mustWait {
            shared.all.wait()
            // Time for the caller to fall asleep: only somebody asleep can be forgotten.
            Thread.sleep(forTimeInterval: 0.1)
          }
          return item
        },
        use: { result in
          shared.progress.withLock { $0.results.append(result) }
          return true
        })
      shared.end.signal()
    }
    // Far more than the tenth of a second it takes.
    #expect(shared.end.wait(timeout: .now() + 60) == .success)
    #expect(shared.progress.withLock { $0.results } == Array(0..<count))
  }

  @Test("a worker keeps its workspace from item to item, and no two share one")
  func workspaces() {
    struct Workspace {
      var name: Int
      var uses = 0
    }
    for jobs in [1, 3] {
      var next = 0
      var made = 0
      var last: [Int: Int] = [:]
      OrderedWorkers(jobs: jobs).run(
        next: { () -> Int? in
          guard next < 1000 else { return nil }
          next += 1
          return next
        },
        workspace: { () -> Workspace in
          made += 1
          return Workspace(name: made)
        },
        work: { (_: Int, workspace: inout Workspace) -> Workspace in
          workspace.uses += 1
          return workspace
        },
        use: {
          last[$0.name] = max(last[$0.name] ?? 0, $0.uses)
          return true
        })
      #expect(made == jobs)
      // Each use of each workspace counted once: none was lost, copied or used at the same time.
      #expect(last.values.reduce(0, +) == 1000)
    }
  }
}
