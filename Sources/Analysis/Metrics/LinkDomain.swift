/// The host of an address, for counting the places a text links to.
public enum LinkDomain {
  /// The lower-case host name of an absolute http address without `www.` and port, or nil.
  public static func domain(of url: String) -> String? {
    let lower = url.lowercased()
    guard let scheme = ["https://", "http://", "//"].first(where: lower.hasPrefix) else { return nil }
    var host = lower.dropFirst(scheme.count).prefix { $0 != "/" && $0 != "?" && $0 != "#" && $0 != ":" }
    if let at = host.lastIndex(of: "@") { host = host[host.index(after: at)...] }
    if host.hasPrefix("www.") { host = host.dropFirst(4) }
    return host.contains(".") ? String(host) : nil
  }
}
