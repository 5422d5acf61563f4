"""The response file as the peers see it: its columns, and which of them are answers."""

HEAD = [
    "form_serial", "received_on", "channel", "district_code", "commune_code",
    "field", "gender", "age_group", "respondent_type",
]
ITEMS = [f"q{number}" for number in range(1, 23)]
COLUMNS = [*HEAD, *ITEMS, "comment"]

# The items of each dimension of the form mau-so-1.
DIMENSIONS = [ITEMS[0:4], ITEMS[4:9], ITEMS[9:15], ITEMS[15:18], ITEMS[18:22]]

# The reporting window 2022-H1, as a half-open range.
PERIOD = ("2021-12-15", "2022-06-15")
