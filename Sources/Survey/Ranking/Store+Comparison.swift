extension Store {
  /// The same ranking in another period, and how far each unit moved since.
  ///
  /// - Parameters:
  ///   - ranking: The ranking that is to be compared.
  ///   - period: The other period, usually an earlier one.
  ///   - isForced: Whether to compare forms that measure different things.
  ///   - library: Where the form of the other period is looked for.
  ///   - catalogue: The units.
  /// - Throws: `PeriodsOverlap`, `NothingToCompare`, `FormsNotComparable`, `FormVersionGone`, and
  ///   what `ranking` throws.
  public func comparison(
    of ranking: UnitRanking, with period: Period, isForced: Bool, library: FormLibrary,
    catalogue: UnitCatalogue
  ) throws -> RankingComparison {
    let request = ranking.request
    guard period.end <= request.period.start || request.period.end <= period.start else {
      throw PeriodsOverlap(period: request.period, other: period)
    }
    let received = try formsReceived(in: period)
    let same = received.filter {
      $0.form == request.form.id && $0.version == request.form.version
    }
    var other = request
    other.period = period
    if same.isEmpty {
      guard let most = received.max(by: { ($0.count, $1.form) < ($1.count, $0.form) }) else {
        throw NothingToCompare(period: period)
      }
      guard isForced else {
        throw FormsNotComparable(
          form: request.form, period: request.period, other: period, received: received)
      }
      other.form = try library.form(most.form)
      other.target = .overall
      guard other.form.version == most.version else {
        throw FormVersionGone(form: most.form, version: most.version, period: period)
      }
    }
    return try RankingComparison(
      of: ranking, with: self.ranking(other, catalogue: catalogue), isForced: same.isEmpty)
  }

  /// The same ranking in another period, as far as the same version of the form was filled in there:
  /// for jobs that compare by themselves.
  ///
  /// The figures are those of the comparison above, but for the ranks by dimensions, which are not
  /// compared.
  ///
  /// - Returns: nil for a period without such forms, or one that shares days with the ranking's.
  /// - Throws: What `ranking` throws.
  public func comparison(
    of ranking: UnitRanking, withSameFormIn period: Period, catalogue: UnitCatalogue
  ) throws -> RankingComparison? {
    var other = ranking.request
    guard period.end <= other.period.start || other.period.end <= period.start else { return nil }
    other.period = period
    let earlier = try self.ranking(other, catalogue: catalogue)
    guard earlier.forms > 0 else { return nil }
    return try RankingComparison(
      of: ranking, with: earlier, isForced: false, hasDimensionRanks: false)
  }
}

/// Two periods that share days, so that the same forms would be on both sides.
public struct PeriodsOverlap: ExplainedError, Equatable {
  let period: Period
  let other: Period

  public var sentence: Bilingual {
    Bilingual(
      vi: "Không so sánh được hai kỳ trùng ngày: \(period.name) (\(period.start.vietnamese) – "
        + "\(period.lastDay.vietnamese)) và \(other.name) (\(other.start.vietnamese) – "
        + "\(other.lastDay.vietnamese)); hãy chọn kỳ khác để so sánh.",
      en: "The periods \(period.name) (\(period.start.iso) to \(period.lastDay.iso)) and "
        + "\(other.name) (\(other.start.iso) to \(other.lastDay.iso)) share days and cannot be "
        + "compared; choose another one to compare with.")
  }
}

/// A period without any form.
public struct NothingToCompare: ExplainedError, Equatable {
  let period: Period

  public var sentence: Bilingual {
    Bilingual(
      vi: "Không có phiếu nào trong kỳ so sánh \(period.name) (\(period.start.vietnamese) – "
        + "\(period.lastDay.vietnamese)).",
      en: "There is no form in the period \(period.name) (\(period.start.iso) to "
        + "\(period.lastDay.iso)) to compare with.")
  }
}

/// Two periods with different forms, whose indices measure different things.
public struct FormsNotComparable: ExplainedError {
  let form: Form
  let period: Period
  let other: Period
  let received: [FormsReceived]

  public var sentence: Bilingual {
    let list = received.map { "\($0.form) \($0.version) (\($0.count))" }.joined(separator: ", ")
    return Bilingual(
      vi: "Kỳ \(period.name) dùng mẫu '\(form.id)' \(form.version), kỳ \(other.name) dùng mẫu "
        + "\(list): chỉ số của hai mẫu đo hai nội dung khác nhau nên không so sánh; thêm --force "
        + "nếu vẫn muốn đặt cạnh nhau.",
      en: "The period \(period.name) has the form '\(form.id)' \(form.version), \(other.name) has "
        + "\(list): their indices measure different things and are not compared; add --force to "
        + "see them side by side all the same.")
  }
}

/// Responses of a version of a form whose file is no longer there.
public struct FormVersionGone: ExplainedError, Equatable {
  let form: String
  let version: String
  let period: Period

  public var sentence: Bilingual {
    Bilingual(
      vi: "Phiếu của kỳ \(period.name) thuộc phiên bản \(version) của mẫu '\(form)', nhưng tệp mẫu "
        + "hiện có là phiên bản khác nên không so sánh được.",
      en:
        "The forms of \(period.name) are of version \(version) of '\(form)', but the form file that "
        + "is there is of another version, so that they cannot be compared.")
  }
}
