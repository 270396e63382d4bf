// Reads a calendar with libical: ends with 1 if it cannot be parsed, breaks a
// restriction of RFC 5545 or has a part that is in error, and prints the UID,
// the first and the last day of each event.
#include <libical/ical.h>
#include <stdio.h>
#include <stdlib.h>

static int errors(icalcomponent *c) {
	int n = 0;
	icalproperty *p = icalcomponent_get_first_property(c, ICAL_XLICERROR_PROPERTY);
	for (; p; p = icalcomponent_get_next_property(c, ICAL_XLICERROR_PROPERTY), n++)
		fprintf(stderr, "%s\n", icalproperty_get_xlicerror(p));
	icalcomponent *part = icalcomponent_get_first_component(c, ICAL_ANY_COMPONENT);
	for (; part; part = icalcomponent_get_next_component(c, ICAL_ANY_COMPONENT))
		n += errors(part);
	return n;
}

static void print_day(struct icaltimetype t, int days) {
	icaltime_adjust(&t, days, 0, 0, 0);
	printf(" %04d-%02d-%02d", t.year, t.month, t.day);
}

int main(int argc, char **argv) {
	FILE *f = argc == 2 ? fopen(argv[1], "rb") : NULL;
	if (!f)
		return 2;
	fseek(f, 0, SEEK_END);
	long size = ftell(f);
	rewind(f);
	char *text = calloc(size + 1, 1);
	if (!text || fread(text, 1, size, f) != (size_t)size)
		return 2;
	icalcomponent *root = icalparser_parse_string(text);
	if (!root || icalcomponent_isa(root) != ICAL_VCALENDAR_COMPONENT || !icalrestriction_check(root) || errors(root))
		return 1;
	icalcomponent *e = icalcomponent_get_first_component(root, ICAL_VEVENT_COMPONENT);
	for (; e; e = icalcomponent_get_next_component(root, ICAL_VEVENT_COMPONENT)) {
		const char *uid = icalcomponent_get_uid(e);
		printf("%s", uid ? uid : "?");
		print_day(icalcomponent_get_dtstart(e), 0);
		print_day(icalcomponent_get_dtend(e), -1);
		printf("\n");
	}
	return 0;
}
