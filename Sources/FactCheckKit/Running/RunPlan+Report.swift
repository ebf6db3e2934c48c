import Analysis

extension RunPlan {
  /// A draft: the report on one planned file and the rules it was judged by.
  ///
  /// - Throws: a fault where the file cannot be read.
  public func draft(_ path: String, form: InputForm) throws(InputFault) -> Draft {
    let checker = reference.desk(forPath: path).checker
    let document = try checker.document(atPath: path, form: form)
    let report = checker.report(on: document, review: reference.review(path: path, record: nil))
    return Draft(report: report, rules: checker.rules)
  }
}
