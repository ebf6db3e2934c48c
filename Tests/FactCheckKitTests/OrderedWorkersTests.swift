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
        work: { $0 * 2 },
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
      work: { $0 },
      use: { _ in
        used += 1
        return used < 3
      })
    #expect(used == 3)
  }
}
