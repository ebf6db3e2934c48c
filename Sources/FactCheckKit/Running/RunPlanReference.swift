/// A plan that is passed on as one reference: workers ask it for every document.
final class RunPlanReference: Sendable {
  let plan: RunPlan

  init(_ plan: RunPlan) { self.plan = plan }
}
