// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
]

func library(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: strict)
}

func tests(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
  .testTarget(
    name: name, dependencies: dependencies + ["TestSupport"], swiftSettings: strict)
}

/// The program carries the standard library: binding it at every start takes longer than reading a short text.
///
/// The libraries behind Foundation are named because dependencies are compiled for the shared one.
let carried: [LinkerSetting] = [
  .unsafeFlags(
    [
      "-static-stdlib", "-lFoundation", "-lFoundationInternationalization", "-lFoundationEssentials",
      "-lCoreFoundation", "-l_FoundationICU", "-l_FoundationCShims", "-l_FoundationCollections",
      "-lswiftSynchronization", "-lswift_RegexParser",
    ], .when(platforms: [.linux], configuration: .release))
]

let package = Package(
  name: "factcheck",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "factcheck", targets: ["factcheck"]),
    .library(name: "FactCheckKit", targets: ["FactCheckKit"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
    .package(url: "https://github.com/swiftlang/swift-subprocess", exact: "1.0.2"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", exact: "2.1.1"),
  ],
  targets: [
    .systemLibrary(
      name: "CLibXML2", pkgConfig: "libxml-2.0",
      providers: [.apt(["libxml2-dev"]), .brew(["libxml2"])]),
    .target(name: "CProcessor"),
    library("TextCore", ["CProcessor"]),
    library("Adapters", ["TextCore", "CProcessor", "CLibXML2"]),
    library("RuleEngine", ["TextCore", "CProcessor"]),
    library("Attribution", ["TextCore", "RuleEngine", "CProcessor"]),
    library("Analysis", ["TextCore", "RuleEngine", "Attribution"]),
    library("MarkedYAML", ["TextCore", .product(name: "Yams", package: "Yams")]),
    library("RuleLanguage", ["TextCore", "RuleEngine", "MarkedYAML"]),
    library(
      "Reporting",
      [
        "TextCore", "RuleEngine", "Attribution", "Analysis",
        .product(name: "Mustache", package: "swift-mustache"),
      ]),
    .executableTarget(name: "rules-embedder", swiftSettings: strict),
    .plugin(name: "EmbedRules", capability: .buildTool(), dependencies: ["rules-embedder"]),
    .target(
      name: "FactCheckKit",
      dependencies: [
        "TextCore", "Adapters", "RuleEngine", "Attribution", "Analysis", "MarkedYAML",
        "RuleLanguage", "Reporting", .product(name: "Subprocess", package: "swift-subprocess"),
      ],
      swiftSettings: strict, plugins: ["EmbedRules"]),
    .executableTarget(
      name: "factcheck",
      dependencies: [
        "FactCheckKit", "Reporting",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict, linkerSettings: carried),
    .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: strict),
    tests("TextCoreTests", ["TextCore"]),
    tests("AdaptersTests", ["Adapters", "TextCore"]),
    tests("RuleEngineTests", ["RuleEngine", "TextCore"]),
    tests("AttributionTests", ["Attribution", "RuleEngine", "TextCore", "FactCheckKit"]),
    tests("AnalysisTests", ["Analysis", "Attribution", "RuleEngine", "TextCore"]),
    tests("RuleLanguageTests", ["RuleLanguage", "MarkedYAML", "RuleEngine", "TextCore"]),
    tests("ReportingTests", ["Reporting", "Analysis", "Attribution", "RuleEngine", "TextCore"]),
    tests("FactCheckKitTests", ["FactCheckKit", "Reporting", "Analysis", "Attribution", "TextCore"]),
  ]
)
