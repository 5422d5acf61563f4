import Foundation
import Testing

@testable import Survey

/// Units whose names make trouble: one name for two kinds, numbers, a name twice, a change of units.
private let units = """
  code,name,level,parent,valid_from,valid_to,successor
  042,Tỉnh Hà Tĩnh,tinh,,,,
  447,Huyện Kỳ Anh,huyen,042,,,
  449,Thị xã Kỳ Anh,huyen,042,,,
  551,Huyện Vân Canh,huyen,042,,,
  040,Thành phố Hòa Bình,huyen,042,,,
  041,Huyện Hoa Bình,huyen,042,,,
  00019,Phường 1,xa,551,,,
  00020,Xã Tân Lập,xa,551,,,
  00021,Xã Tân Lập,xa,447,,,
  00022,Xã Cũ,xa,551,,2025-06-30,00023
  00023,Xã Mới,xa,551,2025-07-01,,
  """

private func found(_ text: String, _ scope: UnitFinder.Scope = .init()) throws -> String? {
  let catalogue = try SmallSurvey.catalogue(units)
  return try? catalogue.units[catalogue.finder.find(text, scope).get()].code
}

private func reason(_ text: String, _ scope: UnitFinder.Scope = .init()) throws -> String {
  switch try SmallSurvey.catalogue(units).finder.find(text, scope) {
  case .success(let place): "found \(place)"
  case .failure(let failure): failure.sentence.en
  }
}

@Suite("Unit finder")
struct UnitFinderTests {
  @Test(
    "finds a unit however it is written",
    arguments: [
      "551", " 551", "0551", "Huyện Vân Canh", "H. Vân Canh", "H.Vân Canh", "h vân canh",
      "vân canh", "van canh", "VAN CANH", "HUYEN VAN CANH", "Vân-Canh", "UBND huyện Vân Canh",
      "Ủy ban nhân dân huyện Vân Canh", "Uỷ ban nhân dân H. Vân Canh",
    ])
  func spellings(text: String) throws {
    for text in [text, text.decomposedStringWithCanonicalMapping] {
      #expect(try found(text.trimmingCharacters(in: .whitespaces)) == "551")
    }
  }

  @Test(
    "takes kinds apart where a name is used twice",
    arguments: [
      ("Huyện Kỳ Anh", "447"), ("H. Kỳ Anh", "447"), ("huyen ky anh", "447"),
      ("Thị xã Kỳ Anh", "449"), ("TX. Kỳ Anh", "449"), ("TX Kỳ Anh", "449"), ("T.X. Kỳ Anh", "449"),
      ("thi xa ky anh", "449"),
    ])
  func kinds(text: String, code: String) throws {
    #expect(try found(text) == code)
  }

  @Test("asks for the code where two units fit")
  func ambiguous() throws {
    #expect(try found("Kỳ Anh") == nil)
    #expect(
      try reason("Kỳ Anh")
        == "'Kỳ Anh' may be Huyện Kỳ Anh (447), Thị xã Kỳ Anh (449); write the unit's code")
    #expect(try found("Tân Lập") == nil)
  }

  @Test("takes the name with marks before the one without")
  func marksFirst() throws {
    #expect(try found("Hòa Bình") == "040")
    #expect(try found("Hoà Bình") == "040")
    #expect(try found("Hoa Bình") == "041")
    #expect(try found("hoa binh") == nil)
    #expect(try found("TP hoa binh") == "040")
    #expect(try found("TP. Hòa Bình") == "040")
  }

  @Test("finds codes whose leading zeros a spreadsheet has dropped")
  func leadingZeros() throws {
    #expect(try found("19") == "00019")
    #expect(try found("42") == "042")
    #expect(try found("Phường 1") == "00019")
    #expect(try found("P.1") == "00019")
    #expect(try found("99") == nil)
  }

  @Test("names the closest entries of an unknown name")
  func unknown() throws {
    #expect(
      try reason("Huyện Vân Cang") == "the unit catalogue has no 'Huyện Vân Cang'; closest: "
        + "Huyện Vân Canh (551)")
    #expect(try reason("Paris Texas") == "the unit catalogue has no 'Paris Texas'")
    for nothing in ["Thị xã", "Huyện", "?", "…", "-"] { #expect(try found(nothing) == nil) }
  }

  @Test("looks within the unit above and says where else the name is")
  func within() throws {
    let catalogue = try SmallSurvey.catalogue(units)
    let above = try #require(catalogue.units.firstIndex { $0.code == "551" })
    #expect(try found("Tân Lập", .init(level: .commune, within: above)) == "00020")
    #expect(
      try reason("00021", .init(level: .commune, within: above))
        == "Xã Tân Lập (00021) does not belong to Huyện Vân Canh")
    #expect(try found("Vân Canh", .init(level: .commune)) == nil)
  }

  @Test("counts both ends of a unit's existence and names its successor")
  func validity() throws {
    func on(_ day: String) -> UnitFinder.Scope { .init(day: Day(day)) }
    #expect(try found("Xã Cũ", on("30/06/2025")) == "00022")
    #expect(try found("Xã Cũ", on("01/07/2025")) == nil)
    #expect(try found("Xã Mới", on("30/06/2025")) == nil)
    #expect(try found("Xã Mới", on("01/07/2025")) == "00023")
    #expect(
      try reason("Xã Cũ", on("01/07/2025"))
        == "on the form's date there was no unit Xã Cũ (00022) (it existed to 2025-06-30, "
        + "now Xã Mới)")
  }

  @Test("refuses a long text without comparing it letter by letter")
  func longText() throws {
    #expect(try reason(String(repeating: "Vân Canh ", count: 2000)).hasPrefix("the unit"))
  }

  @Test("finds every unit of the shipped catalogues by code, name and plain name")
  func shipped() throws {
    for name in ["binh-dinh", "gia-lai", "da-nang"] {
      let catalogue = try Shipped.catalogue(name)
      for unit in catalogue.units {
        #expect(try catalogue.unit(named: unit.code) == unit)
        #expect(try catalogue.unit(named: unit.name) == unit)
        #expect(try catalogue.unit(named: unit.name.decomposedStringWithCanonicalMapping) == unit)
        #expect(try catalogue.unit(named: Folding.plain(unit.name)) == unit)
      }
    }
    #expect(try Shipped.catalogue("binh-dinh").units.count { $0.level == .district } == 11)
    #expect(try Shipped.catalogue("gia-lai").units.count { $0.level == .district } == 17)
    #expect(try Shipped.catalogue("gia-lai").units.count { $0.parent == "630" } == 14)
  }

  @Test("climbs from a unit to the one of a level")
  func ancestors() throws {
    let catalogue = try SmallSurvey.catalogue(units)
    #expect(catalogue.ancestor(of: "00019", at: .district)?.code == "551")
    #expect(catalogue.ancestor(of: "00019", at: .province)?.code == "042")
    #expect(catalogue.ancestor(of: "551", at: .district)?.code == "551")
    #expect(catalogue.ancestor(of: "551", at: .commune) == nil)
    #expect(catalogue.ancestor(of: "nobody", at: .district) == nil)
  }
}
