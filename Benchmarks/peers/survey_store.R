# Writes the decoded answers of a response file as an R data frame, uncompressed.
#
# An answer that is no level of the scale becomes NA, as in sipas.
#
# Usage: Rscript survey_store.R RESPONSES.csv STORE.rds
suppressMessages(library(data.table))

paths <- commandArgs(TRUE)
items <- paste0("q", 1:22)
forms <- fread(
  paths[1], select = c("district_code", "received_on", items), colClasses = "character",
  showProgress = FALSE
)
for (item in items) {
  set(forms, j = item, value = match(forms[[item]], c("1", "2", "3", "4", "5")))
}
set(forms, j = "received_on", value = as.Date(forms[["received_on"]], "%d/%m/%Y"))
setDF(forms)
saveRDS(forms, paths[2], compress = FALSE)
