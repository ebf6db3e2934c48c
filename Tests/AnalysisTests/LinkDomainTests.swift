import Testing

@testable import Analysis

@Suite("LinkDomain")
struct LinkDomainTests {
  @Test(
    "hosts of absolute addresses",
    arguments: [
      ("https://www.Example.org/a?b", "example.org"),
      ("http://news.example.co.uk:8080", "news.example.co.uk"),
      ("//cdn.example.net/x", "cdn.example.net"), ("https://user@example.org/", "example.org"),
    ])
  func hosts(url: String, host: String) { #expect(LinkDomain.domain(of: url) == host) }

  @Test(
    "relative and other addresses have no host",
    arguments: ["/a/b", "mailto:a@b.c", "#top", "https://localhost/"])
  func none(url: String) { #expect(LinkDomain.domain(of: url) == nil) }
}
