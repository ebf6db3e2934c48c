/// A metric value without the text it may hold: what conditions are decided on.
enum PlainValue: BitwiseCopyable, Equatable {
  case number(Int)
  case boolean(Bool)
  case text
  case unknown

  init(_ value: MetricValue) {
    switch value {
    case .number(let number): self = .number(number)
    case .boolean(let boolean): self = .boolean(boolean)
    case .text: self = .text
    case .unknown: self = .unknown
    }
  }
}
