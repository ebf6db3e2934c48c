/// A value of a template, known by its kind.
enum TemplateValue {
  case text(String)
  case flag(Bool)
  case number(Int)
  case list([TemplateValue])
  case object([String: TemplateValue])

  /// Takes a value as the Mustache library takes it; nil for kinds that pages do not use.
  init?(_ value: Any) {
    if let text = value as? String {
      self = .text(text)
    } else if let flag = value as? Bool {
      self = .flag(flag)
    } else if let number = value as? Int {
      self = .number(number)
    } else if let object = value as? [String: Any] {
      var values: [String: TemplateValue] = [:]
      values.reserveCapacity(object.count)
      for (name, value) in object {
        guard let value = TemplateValue(value) else { return nil }
        values[name] = value
      }
      self = .object(values)
    } else if let list = value as? [Any] {
      var values: [TemplateValue] = []
      values.reserveCapacity(list.count)
      for value in list {
        guard let value = TemplateValue(value) else { return nil }
        values.append(value)
      }
      self = .list(values)
    } else {
      return nil
    }
  }
}
