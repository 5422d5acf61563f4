# Ranks the districts from the file made by survey_store.R, with the R package 'survey'.
#
# Each district is a design of its own: 'svyby' over one design in strata of districts gives the
# same figures but takes much longer. The indices are functions of totals, with standard errors by
# 'svycontrast' (the delta method, here the same as 'svyratio') and t intervals.
#
# Usage: Rscript survey_rank.R STORE.rds
suppressMessages(library(survey))

items <- split(paste0("q", 1:22), rep(1:5, c(4, 5, 6, 3, 4)))
fewest.forms <- 30

# Of each form and dimension: s, the satisfied answers, and k, the answers.
forms <- readRDS(commandArgs(TRUE)[1])
within <- forms$received_on >= as.Date("2021-12-15") & forms$received_on < as.Date("2022-06-15")
forms <- forms[within, ]
counts <- data.frame(weight = rep(1, nrow(forms)))
for (number in seq_along(items)) {
  answers <- as.matrix(forms[items[[number]]])
  counts[[paste0("s", number)]] <- rowSums(answers >= 4, na.rm = TRUE)
  counts[[paste0("k", number)]] <- rowSums(!is.na(answers))
}

terms <- setdiff(names(counts), "weight")
totals.of <- reformulate(terms)
ratios <- sprintf("100 * s%d / k%d", 1:5, 1:5)
indices <- lapply(c(sprintf("(%s) / 5", paste(ratios, collapse = " + ")), ratios), str2lang)
names(indices) <- paste0("index", 0:5)

figures <- function(part) {
  design <- svydesign(ids = ~1, weights = ~weight, data = part)
  totals <- svytotal(totals.of, design)
  found <- svycontrast(totals, indices)
  index <- as.vector(coef(found))
  error <- as.vector(SE(found))
  reach <- qt(0.975, degf(design)) * error
  c(nrow(part), as.vector(coef(totals)[paste0("k", 1:5)]), index, error, index - reach,
    index + reach)
}

parts <- split(counts, forms$district_code)
parts <- parts[vapply(parts, nrow, 1L) >= fewest.forms]
rows <- as.data.frame(t(vapply(parts, figures, numeric(30))))
names(rows) <- c(
  "forms", paste0("answers", 1:5),
  paste0(rep(c("index", "error", "low", "high"), each = 6), 0:5)
)
for (number in 0:5) {
  rows[[paste0("rank", number)]] <- rank(-rows[[paste0("index", number)]], ties.method = "min")
}
rows <- rows[order(rows$rank0, names(parts)), ]

fields <- mapply(sprintf, paste0('"', names(rows), '": %.17g'), rows)
objects <- paste0(
  '{"district_code": "', rownames(rows), '", ', apply(fields, 1, paste, collapse = ", "), "}"
)
cat("[", paste(objects, collapse = ",\n"), "]\n", sep = "")
