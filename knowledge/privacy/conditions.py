"""Words for what somebody may suffer from, put together for the patterns of `health.py`."""

_NAMED = (
    *(
        "dementia",
        "alzheimer['’]?s(?: disease)?",
        "diabet(?:es|ic)",
        "cancer",
        "leukaemia",
        "lymphoma",
    ),
    *("tumou?r", "depress(?:ion|ed)", "anxiety(?: disorder)?", "stress(?! and load)", "burn-?out"),
    *("epilep(?:sy|tic)", "asthma(?:tic)?", "stroke", "angina", "copd", "multiple sclerosis", "ms"),
    *(
        "parkinson['’]?s(?: disease)?",
        "motor neurone disease",
        "mnd",
        "hiv",
        "hepatitis(?: [abc])?",
    ),
    *("autis(?:m|tic)", "adhd", "schizophreni[ac]", "bipolar(?: disorder)?", "ptsd", "ocd"),
    *("psychosis", "arthritis", "osteoporosis", "(?:long )?covid(?:-19)?", "flu", "pneumonia"),
    *(
        "sepsis",
        "shingles",
        "miscarriage",
        "pregnant",
        "pregnancy",
        "alcoholi(?:sm|c)",
        "addiction",
    ),
    *("migraines?", "chemo(?:therapy)?", "radiotherapy", "dialysis", "incontinen(?:t|ce)"),
    *("anorexi[ac]", "bulimi[ac]", "eating disorder", "insomnia", "learning disability"),
    *("learning difficulties", "down['’]?s syndrome", "cerebral palsy", "mental illness"),
    *("mental health (?:problems?|issues?|condition|crisis)", "nervous breakdown", "colitis"),
    *("crohn['’]?s(?: disease)?", "lupus", "sciatica", "vertigo", "gout", "emphysema"),
    *("cataracts?", "glaucoma", "hernia"),
)
_OF_A_PART = (
    r"heart (?:attack|condition|disease|failure|problems?|trouble)",
    r"(?:broken|fractured|bad|sore) "
    r"(?:hip|leg|arm|ankle|wrist|back|knee|foot|shoulder|ribs?|neck|collarbone)",
    r"back (?:pain|problems?|trouble)",
    r"(?:hip|knee|heart|kidney|liver) "
    r"(?:replacement|operation|surgery|transplant|failure|disease|problems?)",
)
# "off with his back"
PARTS = (
    r"back|knees?|hips?|legs?|arms?|ankles?|wrists?|foot|feet|shoulders?|neck|heart|chest|nerves|"
    r"eyes?|stomach|lungs?|kidneys?|hands?|thumb|ears?|teeth|operation|surgery|chemo"
)
# what is kept about somebody's illness, and whose it is
WRITTEN = (
    r"records?|file|notes|medication|medicine|tablets|appointments?|treatment|diagnosis|referral|"
    r"condition|prescription|history"
)
_QUALITIES = (
    *("severe", "mild", "chronic", "acute", "early", "late", "advanced", "terminal", "vascular"),
    *("clinical", "type (?:1|2|one|two)", "breast", "lung", "bowel", "skin", "prostate", "ovarian"),
    *("stomach", "throat", "brain", "post-?natal", "postpartum", "major", "serious", "early-onset"),
    *("work-related", "recurring", "worsening", "stage [0-9]", "very", "really", "quite", "badly"),
    *("a", "an", "the", "some"),
)
_BEING = (
    *("depressed", "diabetic", "epileptic", "asthmatic", "autistic", "schizophrenic", "bipolar"),
    *(
        "pregnant",
        "an alcoholic",
        "alcoholic",
        "incontinent",
        "anorexic",
        "bulimic",
        "hiv positive",
    ),
)
_CONDITION = f"(?:{'|'.join((*_NAMED, *_OF_A_PART))})"
_HOW = rf"(?:(?:{'|'.join(_QUALITIES)})\s)"
# "breast cancer", "diabetes and early-onset dementia"
ILL = rf"{_HOW}{{0,4}}{_CONDITION}(?:,?(?:\s(?:and|with|or))?\s{_HOW}{{0,3}}{_CONDITION}){{0,4}}"
# what somebody is; a test is "stress, load and soak" without anybody being ill
BEING = rf"{_HOW}{{0,3}}(?:{'|'.join(_BEING)})"
_MAY_FOLLOW = (
    *("and", "but", "so", "who", "which", "that", "because", "cos", "now", "again", "since", "as"),
    *("is", "are", "was", "has", "had", "this", "last", "next", "today", "at", "in", "on", "for"),
    *("from", "until", "till", "while", "when", "after", "before", "or", "with", "too", "also"),
    *("got", "gets", "means", "meant", "makes", "made", "slows", "keeps", "needs", "came", "went"),
    *("will", "would", "could", "can", "may", "might", "flared", "isn['’]t", "wasn['’]t"),
    *("very", "badly", "worse", "diagnosed", "he", "she", "they", "we", "i", "to", "by", "all"),
)
# "dementia cafés", "stress test" and "cancer data" are things, not somebody's state
ENDS = (
    r"(?![\w-])(?=\s*(?:$|[\n.,;:!?()\]—–'’\"”/]|-\s|"
    rf"(?:{'|'.join(_MAY_FOLLOW)})\b))"
)
