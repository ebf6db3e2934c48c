/// One way of judging documents: a checker, and the gate they are held against.
struct Desk: Sendable {
  let checker: Checker
  let gate: Gate
}
