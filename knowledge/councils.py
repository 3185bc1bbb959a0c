"""The names that are there before anything is imported: 32 councils and six portfolios."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Council:
    """One council: its statutory code, its name in imports and exports, and what else it is called.

    *other_names* are what staff write; *spellings* are Scots, Gaelic and often mistaken forms,
    understood in questions but not worth showing as an alias.
    """

    code: str
    name: str
    other_names: tuple[str, ...] = ()
    spellings: tuple[str, ...] = ()


@dataclass(frozen=True)
class Portfolio:
    """One of the six portfolios, and what it is called without "Digital"."""

    name: str
    other_names: tuple[str, ...] = ()


COUNCILS = (
    Council(
        "S12000033",
        "Aberdeen City",
        ("Aberdeen", "ACC"),
        ("City of Aberdeen", "Aiberdeen", "Aberdonian"),
    ),
    Council("S12000034", "Aberdeenshire", ("the Shire", "A'shire"), ("Aiberdeenshire",)),
    Council("S12000041", "Angus"),
    Council(
        "S12000035",
        "Argyll and Bute",
        ("A&B", "ABC"),
        ("Argyll", "Argyll Bute", "Earra-Ghàidheal agus Bòid"),
    ),
    Council(
        "S12000036",
        "City of Edinburgh",
        ("Edinburgh", "CEC", "Embra"),
        ("Edinburgh City", "Embro", "Edinborough", "Edinburra", "Auld Reekie", "Dùn Èideann"),
    ),
    Council("S12000005", "Clackmannanshire", ("Clacks",), ("Clackmannan",)),
    Council("S12000006", "Dumfries and Galloway", ("D&G", "DGC"), ("Dumfries Galloway",)),
    Council(
        "S12000042",
        "Dundee City",
        ("Dundee", "DCC"),
        ("City of Dundee", "Dundonian"),
    ),
    Council("S12000008", "East Ayrshire", ("EAC",)),
    Council(
        "S12000045",
        "East Dunbartonshire",
        ("East Dun", "East Dunb", "EDC"),
        ("East Dumbartonshire",),
    ),
    Council("S12000010", "East Lothian", ("ELC",)),
    Council("S12000011", "East Renfrewshire", ("East Ren", "ERC"), ("East Renfrew",)),
    Council("S12000014", "Falkirk", (), ("Fawkirk",)),
    Council("S12000047", "Fife", (), ("Kingdom of Fife",)),
    Council(
        "S12000049",
        "Glasgow City",
        ("Glasgow", "GCC", "Glesga"),
        ("City of Glasgow", "Glesca", "Glesgae", "Glasga", "Glaswegian", "Glaschu"),
    ),
    Council("S12000017", "Highland", ("Highlands", "THC"), ("Comhairle na Gàidhealtachd",)),
    Council("S12000018", "Inverclyde"),
    Council("S12000019", "Midlothian"),
    Council("S12000020", "Moray"),
    Council(
        "S12000013",
        "Na h-Eileanan Siar",
        (
            "Comhairle nan Eilean Siar",
            "CnES",
            "Western Isles",
            "Eilean Siar",
            "Outer Hebrides",
            "the Comhairle",
        ),
        ("Comhairle nan Eilean", "Comhairle", "Eileanan Siar", "Hebrides"),
    ),
    Council("S12000021", "North Ayrshire", ("NAC",)),
    Council("S12000050", "North Lanarkshire", ("North Lan", "NLC")),
    Council("S12000023", "Orkney Islands", ("Orkney", "OIC"), ("Orkneys", "Orcadian")),
    Council("S12000048", "Perth and Kinross", ("P&K", "PKC"), ("Perth", "Perth Kinross")),
    Council("S12000038", "Renfrewshire", ("Renfrew",)),
    Council("S12000026", "Scottish Borders", ("Borders", "the Borders", "SBC")),
    Council("S12000027", "Shetland Islands", ("Shetland", "SIC"), ("Shetlands", "Zetland")),
    Council("S12000028", "South Ayrshire", ("SAC",)),
    Council("S12000029", "South Lanarkshire", ("South Lan", "SLC")),
    Council("S12000030", "Stirling", (), ("Sterling",)),
    Council(
        "S12000039",
        "West Dunbartonshire",
        ("West Dun", "West Dunb", "WDC"),
        ("West Dumbartonshire",),
    ),
    Council("S12000040", "West Lothian", ("WLC",)),
)

PORTFOLIOS = (
    Portfolio("Digital Health and Care", ("Health and Care",)),
    Portfolio("Digital Learning and Teaching", ("Learning and Teaching",)),
    Portfolio("Digital Place", ("Place",)),
    Portfolio("Digital Council", ("Council",)),
    Portfolio("Digital Foundations", ("Foundations",)),
    Portfolio("Digital Leadership and Skills", ("Leadership and Skills",)),
)

SHARED_NAMES = {
    "Ayrshire": ("East Ayrshire", "North Ayrshire", "South Ayrshire"),
    "Dunbartonshire": ("East Dunbartonshire", "West Dunbartonshire"),
    "Dumbartonshire": ("East Dunbartonshire", "West Dunbartonshire"),
    "Lanarkshire": ("North Lanarkshire", "South Lanarkshire"),
    "Lothian": ("East Lothian", "Midlothian", "West Lothian"),
}
"""Names that several councils share: whoever writes one is asked which."""
