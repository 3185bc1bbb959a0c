"""Things of which a colour is said, so that it rates nothing: "green light", "red tape"."""

from knowledge.naming.patterns import these

COLOURED = these(
    """
    light lights shoots shoot cross party bin bins tape card cards flag flags herring herrings
    carpet belt energy space spaces house houses alert alerts eye ink hot handed room screen
    brigade nose lines line paper book books button buttons van vans team street road park alarm
    alarms warning warnings tea peppers eggs soup cones cone ones wine squirrel squirrels letter
    letters day lanes lane power field grass fingers thumb hair dot dots box boxes cells cell
    of faced list man agenda pens lamp sky apple apples leaf zone zones ribbon banner background
    font header logo theme paint shirt shirts tie dress hat hats coat shoes vest vests badge badges
    ticket recycling credentials jobs heat growth traffic mist kettle mug team squadron arrows bar
    beans curry salad juice ale sauce onions chilli planet belt giant cupboard cabinet phone
    jacket jackets bus door doors pen folder folders label labels stickers sticker wire cable
    cables bag bags car kites kite deal investment economy transport transition fleet roof roofs
    """
)
