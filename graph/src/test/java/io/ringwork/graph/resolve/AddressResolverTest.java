package io.ringwork.graph.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ringwork.graph.model.Identifier;
import io.ringwork.graph.model.IdentifierKind;
import io.ringwork.graph.model.IdentifierQuality;
import io.ringwork.graph.model.ResolvedValue;
import io.ringwork.graph.normalize.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One place in many spellings, one building with many units, and neighbours that must stay apart. */
class AddressResolverTest {
    private static final Normalizer NORMALIZER = new Normalizer();
    private static final AddressResolver RESOLVER = new AddressResolver();

    @ParameterizedTest(name = "{3}: {1} = {2}")
    @CsvSource(delimiter = '|', textBlock = """
            CN | Room 501, No. 88 Huaqiang North Road, Futian District, Shenzhen 518031 | 88 Hua Qiang North Road, Rm 501, Futian, Shenzhen 518031 | a name in two words
            CN | Room 501, No. 88 Huaqiang North Road, Futian District, Shenzhen 518031 | Room 501, 88 Huaqiang North Road, Shenzhen | postcode and district left out
            CN | 深圳市福田区华强北路88号501室 | Rm 501, 88 Huaqaing North Rd, Futian, Shenzhen | a typing error, and Han
            CN | Room 501, 88 Keji Road, Nanshan, Shenzhen 518057 | Room 501, 88 Keji Road, Nanshan, Shenzhen 518000 | the postcode of the whole city
            HK | Room 902, 228 Wai Yip Street, Kwun Tong, Kowloon | 觀塘偉業街228號902室 | two scripts
            GB | Unit 9, 49 Station Road, Leicester, Leicestershire, LE6 7TB | 49 Station Road, Unit 9, Leicester, LE6 7TB | a county
            GB | 49 Station Road, Leicester, LE6 7TB | 49 Staton Road, Leicester, LE6 7TB | a letter left out
            GB | 49 Station Road, Leicester, LE6 7TB | 49 Station Raod, Leicester, LE6 7TB | a slip in the kind of street
            DE | Musterstr. 12a, 10115 Berlin | Muster-Straße 12a, Berlin | a postcode left out
            PL | ul. Klonowa 15/7, 90-001 Łódź | Klonowa 15/7, 90-001 Łódź | the kind of street left out
            TR | Lale Cad. No:12/5, Kadıköy, İstanbul 34710 | Lale Caddesi No 12 Daire 5, İstanbul 34710 | a district left out
            US | 8828 Commerce Pkwy Apt 81, Atlanta, GA 30329 | 8828 Commerce Parkway #81, Atlanta 30329 | a state left out
            """)
    void two_spellings_are_one_place(String country, String first, String second, String note) {
        List<AddressForm> forms = forms(country, first, second);
        assertEquals(
                List.of(List.of(forms.get(0).key(), forms.get(1).key()).stream()
                        .sorted()
                        .toList()),
                members(IdentifierKind.ADDRESS, forms),
                note + " " + forms);
    }

    @ParameterizedTest(name = "{3}: {1} ≠ {2}")
    @CsvSource(delimiter = '|', textBlock = """
            CN | Room 501, 88 Huaqiang North Road, Futian, Shenzhen 518031 | Room 501, 90 Huaqiang North Road, Futian, Shenzhen 518031 | next house
            CN | Room 501, 88 Huaqiang North Road, Futian, Shenzhen 518031 | Room 502, 88 Huaqiang North Road, Futian, Shenzhen 518031 | next room
            CN | Room 501, 88 Huaqiang North Road, Futian, Shenzhen 518031 | Room 501, 88 Huaqiang South Road, Futian, Shenzhen 518031 | other direction
            CN | Room 501, 88 Huaqiang North Road, Futian, Shenzhen 518031 | Room 501, 88 Huaqiang Road, Futian, Shenzhen 518031 | no direction
            CN | Room 501, 88 Huaqiang North Road, Futian, Shenzhen 518031 | Room 501, 88 Huaqiang North Street, Futian, Shenzhen 518031 | other kind of street
            CN | Room 501, Building 3, 88 Huaqiang Road, Shenzhen 518031 | Room 501, Building 4, 88 Huaqiang Road, Shenzhen 518031 | next building
            CN | 5/F, 88 Huaqiang Road, Futian, Shenzhen 518031 | 6/F, 88 Huaqiang Road, Futian, Shenzhen 518031 | next floor
            CN | Room 501, 88 Renmin Road, Shenzhen | Room 501, 88 Renmin Road, Guangzhou | other city
            CN | Room 501, 88 Renmin Road, Nanshan, Shenzhen | Room 501, 88 Renmin Road, Futian, Shenzhen | other district
            CN | Room 501, 88 Huaqiang North Road, Futian, Shenzhen 518031 | 88 Huaqiang North Road, Futian, Shenzhen 518031 | a unit that only one names
            CN | Lane 12, No. 5 Huaihai Road, Shanghai | No. 5 Huaihai Road, Shanghai | a lane that only one names
            HK | Room 902, 228 Wai Yip Street, Kwun Tong | Room 902, 228 Hung To Road, Kwun Tong | other street
            TW | No. 7, Sec. 5, Xinyi Road, Taipei 110 | No. 7, Sec. 4, Xinyi Road, Taipei 110 | other section
            GB | 49 Station Road, Leeds, LS3 1ZP | 49 Station Road, Leeds, LS3 1ZQ | other postcode
            GB | 49 Station Road, Leeds | 49 Station Road, York | other city
            GB | 12-14 Station Road, Leeds | 12 Station Road, Leeds | a range and a house
            GB | 12 Station Road, Leeds | 12a Station Road, Leeds | a letter behind the house
            GB | 49 Mill Lane, Leeds | 49 Mull Lane, Leeds | one letter and nothing else that agrees
            GB | 49 Station Road, Leeds | 49 Old Station Road, Leeds | old and new
            GB | 49 Station Road, Leeds | 49 Thornfield Station Road, Leeds | another name before the name
            DE | Rosenstr. 5, Berlin | Hosenstr. 5, Berlin | one letter in the street
            DE | Hauptstr. 5, 10115 Berlin | Hauptstr. 5, 12159 Berlin | a street of that name in another quarter
            DE | Lindenweg 5, 04103 Leipzig | Lindenallee 5, 04103 Leipzig | way and alley
            FR | 12 bis rue de la Paix, 75002 Paris | 12 rue de la Paix, 75002 Paris | bis
            ES | Calle Mayor 5, 3º A, Madrid | Calle Mayor 5, 3º B, Madrid | next door
            PL | ul. Klonowa 15/7, Łódź | ul. Klonowa 15/8, Łódź | next flat
            TR | Lale Cad. No:12/5, İstanbul | Lale Sok. No:12/5, İstanbul | street and lane
            RU | ул. Ленина, д. 5, корп. 1, Москва | ул. Ленина, д. 5, корп. 2, Москва | next block
            US | 100 1st Street, Springfield, IL 62701 | 100 2nd Street, Springfield, IL 62701 | next street
            US | 100 Main Street, Springfield, IL | 100 Main Street, Springfield, MA | other state
            US | 5 N Main St, Springfield, IL 62701 | 5 S Main St, Springfield, IL 62701 | other end
            US | PO Box 12, Springfield, IL | PO Box 13, Springfield, IL | next box
            CO | Calle 13 # 12-34, Bogota | Calle 14 # 12-34, Bogota | next numbered street
            """)
    void neighbours_are_two_places(String country, String first, String second, String note) {
        List<AddressForm> forms = forms(country, first, second);
        assertEquals(List.of(), members(IdentifierKind.ADDRESS, forms), note + " " + forms);
    }

    @Test
    void the_same_text_in_two_countries_is_two_places() {
        AddressForm british = form("49 Station Road, Newcastle, Unit 5", "GB");
        AddressForm australian = form("49 Station Road, Newcastle, Unit 5", "AU");
        assertEquals(List.of(), RESOLVER.resolve(List.of(british, australian)));
    }

    @Test
    void units_of_one_building_are_places_of_one_building() {
        List<AddressForm> forms = forms(
                "CN",
                "Room 501, 88 Huaqiang North Road, Futian, Shenzhen",
                "Rm 502, No. 88 Huaqiang North Rd, Futian District, Shenzhen",
                "88 Huaqiang North Road, Futian, Shenzhen",
                "Room 501, 90 Huaqiang North Road, Futian, Shenzhen");
        List<ResolvedValue> values = RESOLVER.resolve(forms);
        assertEquals(1, values.size());
        assertEquals(IdentifierKind.BUILDING, values.get(0).kind());
        assertEquals("n88 futian huaqiang north road shenzhen cn", values.get(0).value());
        assertEquals(
                forms.subList(0, 3).stream().map(AddressForm::key).sorted().toList(),
                values.get(0).members());
    }

    @Test
    void a_building_holds_units_whose_addresses_are_spelled_in_other_ways() {
        List<AddressForm> forms = forms(
                "GB",
                "Unit 5, 49 Station Road, Leeds, Yorkshire, LS3 1ZP",
                "Unit 5, 49 Staton Road, Leeds, LS3 1ZP",
                "Unit 6, 49 Station Road, Leeds, LS3 1ZP");
        assertEquals(
                List.of(forms.subList(0, 2).stream()
                        .map(AddressForm::key)
                        .sorted()
                        .toList()),
                members(IdentifierKind.ADDRESS, forms));
        assertEquals(
                List.of(forms.stream().map(AddressForm::key).sorted().toList()),
                members(IdentifierKind.BUILDING, forms));
    }

    @Test
    void one_address_alone_is_no_building() {
        assertEquals(
                List.of(),
                RESOLVER.resolve(forms("GB", "Unit 5, 49 Station Road, Leeds", "Unit 5, 51 Station Road, Leeds")));
    }

    @Test
    void an_address_that_fits_two_places_joins_neither() {
        List<AddressForm> forms = forms(
                "US",
                "Suite 5, 8828 Commerce Parkway, Springfield, IL",
                "Suite 5, 8828 Commerce Parkway, Springfield, MA",
                "Suite 5, 8828 Commerce Parkway, Springfield");
        assertEquals(List.of(), members(IdentifierKind.ADDRESS, forms));
    }

    @Test
    void likeness_does_not_chain() {
        List<AddressForm> forms = new ArrayList<>();
        for (String street : List.of("Marlston", "Marlsten", "Merlsten", "Merlstens")) {
            forms.add(form("Unit 5, 49 " + street + " Road, Leeds, LS3 1ZP", "GB"));
        }
        List<List<String>> places = members(IdentifierKind.ADDRESS, forms);
        assertTrue(
                places.stream()
                        .noneMatch(place -> place.contains(forms.get(0).key())
                                && place.contains(forms.get(3).key())),
                places.toString());
    }

    @Test
    void the_best_attested_spelling_stands_for_the_place() {
        String more = "n49 u5 leeds road station zls31zp gb";
        String fewer = "n49 u5 leeds road station yorkshire zls31zp gb";
        List<ResolvedValue> values = RESOLVER.resolve(
                List.of(new AddressForm("address:" + fewer, fewer, 2), new AddressForm("address:" + more, more, 7)));
        assertEquals(List.of(more), values.stream().map(ResolvedValue::value).toList());
        assertTrue(values.get(0).matchBits() >= 17, "bits " + values.get(0).matchBits());
    }

    @Test
    void a_repeated_address_counts_once_and_nothing_gives_nothing() {
        AddressForm form = form("Unit 5, 49 Station Road, Leeds", "GB");
        assertEquals(
                List.of(), RESOLVER.resolve(List.of(form, new AddressForm(form.key(), form.canonical(), 9), form)));
        assertEquals(List.of(), RESOLVER.resolve(List.of()));
    }

    @ParameterizedTest
    @CsvSource({"-", "china", "n5", "z10115 de", "c/o muster handels berlin de", "n1 u2 b3 f4", "''", "u5 b3 a"})
    void texts_that_are_hardly_addresses_are_no_failure(String canonical) {
        assertEquals(
                List.of(),
                RESOLVER.resolve(List.of(
                        new AddressForm("address:" + canonical, canonical, 1), form("5 Main Street, Leeds", "GB"))));
    }

    @Test
    void a_named_house_is_one_place_only_when_all_names_agree() {
        String one = "edinburgh house ibex minories tower zeh11aa gb";
        String typo = "edinburgh house ibex minorise tower zeh11aa gb";
        String other = "edinburgh house minories tower zeh11aa gb";
        List<ResolvedValue> values = RESOLVER.resolve(List.of(
                new AddressForm("address:" + one, one, 1),
                new AddressForm("address:" + typo, typo, 1),
                new AddressForm("address:" + other, other, 1)));
        assertEquals(
                List.of(List.of("address:" + one, "address:" + typo)),
                values.stream().map(ResolvedValue::members).toList());
    }

    @Test
    void blocks_that_are_too_large_are_counted() {
        List<AddressForm> forms = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            String canonical = "n1 leeds road w" + Integer.toString(i + 1000, 36) + "x gb";
            forms.add(new AddressForm("address:" + canonical, canonical, 1));
        }
        AddressResolution resolution = RESOLVER.resolution(forms);
        assertTrue(resolution.cappedBlocks() > 0);
        assertTrue(resolution.skippedPairs() > 0);
        assertEquals(400, resolution.forms());
        assertFalse(resolution.comparedPairs() > 400L * 400, "compared " + resolution.comparedPairs());
    }

    static AddressForm form(String address, String country) {
        Identifier identifier = NORMALIZER.normalize(IdentifierKind.ADDRESS, address, country);
        assertEquals(IdentifierQuality.USABLE, identifier.quality(), address);
        return new AddressForm(identifier.key(), identifier.canonical(), 1);
    }

    private static List<AddressForm> forms(String country, String... addresses) {
        return Arrays.stream(addresses)
                .map(address -> form(address, country))
                .distinct()
                .toList();
    }

    private static List<List<String>> members(IdentifierKind kind, List<AddressForm> forms) {
        return RESOLVER.resolve(forms).stream()
                .filter(value -> value.kind() == kind)
                .map(ResolvedValue::members)
                .toList();
    }
}
