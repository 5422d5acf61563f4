// swift-tools-version: 6.2
import PackageDescription

/// C types stay inside, no pointer without the word `unsafe`, no warning is left standing.
let safe: [SwiftSetting] = [.strictMemorySafety(), .treatAllWarnings(as: .error)]
let strict = safe + [.enableUpcomingFeature("InternalImportsByDefault")]

let package = Package(
  name: "sipas",
  products: [
    .library(name: "Stats", targets: ["Stats"]),
    .library(name: "Survey", targets: ["Survey"]),
    .executable(name: "sipas", targets: ["sipas"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.0"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    .systemLibrary(name: "CGSL", pkgConfig: "gsl", providers: [.apt(["libgsl-dev"])]),
    .systemLibrary(name: "CCSV", providers: [.apt(["libcsv-dev"])]),
    .systemLibrary(name: "CPrefetch"),
    .systemLibrary(name: "CSQLiteSettings", providers: [.apt(["libsqlite3-dev"])]),
    .systemLibrary(
      name: "CXLSXWriter", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),
    .systemLibrary(
      name: "CQREncode", pkgConfig: "libqrencode", providers: [.apt(["libqrencode-dev"])]),
    .target(name: "Stats", dependencies: ["CGSL"], swiftSettings: strict),
    .target(
      name: "Survey",
      dependencies: [
        "Stats", "CCSV", "CPrefetch", "CSQLiteSettings",
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
        .product(name: "Yams", package: "Yams"),
      ],
      swiftSettings: strict),
    .target(name: "Scoring", dependencies: ["Survey"], swiftSettings: strict),
    .target(
      name: "Reports",
      dependencies: [
        "Scoring", "Survey", "Stats", "CQREncode", "CXLSXWriter",
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "Mustache", package: "swift-mustache"),
      ],
      swiftSettings: strict),
    .target(
      name: "Quarter",
      dependencies: [
        "Reports", "Scoring", "Survey", "Stats",
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "CryptoExtras", package: "swift-crypto"),
        .product(name: "Logging", package: "swift-log"),
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "sipas",
      dependencies: [
        "Quarter", "Reports", "Scoring", "Survey", "Stats",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: safe),
    // How often intervals cover the truth: `make coverage`, no part of the product or its tests.
    .executableTarget(
      name: "coverage", dependencies: ["Stats"], path: "Benchmarks/Coverage", swiftSettings: safe),
    .testTarget(name: "StatsTests", dependencies: ["Stats"], exclude: ["Oracles"]),
    .testTarget(name: "SurveyTests", dependencies: ["Survey"]),
    .testTarget(name: "ScoringTests", dependencies: ["Scoring"]),
    .testTarget(
      name: "ReportsTests",
      dependencies: ["Reports", .product(name: "Crypto", package: "swift-crypto")]),
    .testTarget(name: "QuarterTests", dependencies: ["Quarter", "Reports", "Survey"]),
    .testTarget(name: "CommandTests", dependencies: ["sipas"], exclude: ["Snapshots"]),
  ]
)
