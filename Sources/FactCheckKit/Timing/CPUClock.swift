import Foundation

/// CPU time, which other programs on the machine do not change as they change the time that passes.
public enum CPUClock {
  /// Nanoseconds that the running thread has worked.
  public static let thread: @Sendable () -> UInt64 = { read(CLOCK_THREAD_CPUTIME_ID) }

  /// Nanoseconds that all threads of the process have worked.
  public static func process() -> UInt64 { read(CLOCK_PROCESS_CPUTIME_ID) }

  private static func read(_ clock: clockid_t) -> UInt64 {
    var time = timespec()
    guard clock_gettime(clock, &time) == 0 else { return 0 }
    return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
  }
}
