// swift-tools-version: 6.2
import PackageDescription

/// A package of its own, since libFuzzer brings the program's entry point and every module has to be
/// built to be watched; see README.md.
let package = Package(
  name: "Fuzzing",
  dependencies: [.package(name: "sipas", path: "..")],
  targets: [
    .executableTarget(
      name: "Intake",
      dependencies: [.product(name: "Survey", package: "sipas")],
      swiftSettings: [.unsafeFlags(["-parse-as-library"])])
  ]
)
