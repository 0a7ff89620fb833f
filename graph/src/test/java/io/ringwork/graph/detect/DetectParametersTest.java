package io.ringwork.graph.detect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.ringwork.graph.model.IdentifierKind;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DetectParametersTest {

    @Test
    void no_settings_are_the_defaults() {
        assertEquals(DetectParameters.defaults(), DetectParameters.of(Map.of()));
    }

    @Test
    void every_setting_is_written_out_and_reads_back() {
        DetectParameters changed = DetectParameters.of(Map.of(
                "detect.method", "components",
                "detect.hub", "off",
                "detect.hub.max-vendors.crypto", "40",
                "detect.hub.corroboration-vendors", "9",
                "detect.hub.corroboration-share", "0.25",
                "detect.min-population", "100",
                "detect.min-link-bits", "6.5",
                "detect.min-ring-bits", "8",
                "detect.cell-density", "0.125",
                "detect.seed", "-7"));
        assertEquals(DetectMethod.COMPONENTS, changed.method());
        assertEquals(40, changed.maxVendors().get(IdentifierKind.CRYPTO));
        assertEquals("0.125", changed.asMap().get("detect.cell-density"));
        assertEquals(changed, DetectParameters.of(changed.asMap()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    detect.method             | leidn    | detect.method must be one of cells, leiden, components, not leidn; did you mean leiden?
                    detect.hub                | maybe    | detect.hub must be on or off, not maybe
                    detect.min-link-bits      | many     | detect.min-link-bits must be a number from 0 to 1000, not many
                    detect.min-link-bits      | -1       | detect.min-link-bits must be a number from 0 to 1000, not -1
                    detect.hub.max-vendors.ip | 0        | detect.hub.max-vendors.ip must be a whole number from 1 up, not 0
                    detect.seed               | 1.5      | detect.seed must be a whole number, not 1.5
                    """)
    void a_wrong_value_is_named_with_what_is_allowed(String name, String value, String message) {
        IllegalArgumentException thrown =
                assertThrows(IllegalArgumentException.class, () -> DetectParameters.of(Map.of(name, value)));
        assertEquals(message, thrown.getMessage());
    }

    @Test
    void a_misspelt_name_gets_the_near_match() {
        IllegalArgumentException thrown = assertThrows(
                IllegalArgumentException.class, () -> DetectParameters.of(Map.of("detect.metod", "leiden")));
        assertEquals(
                "There is no setting detect.metod; did you mean detect.method? The settings of detection are"
                        + " detect.cell-density, detect.hub, detect.hub.corroboration-share, detect.hub.corroboration-vendors,"
                        + " detect.hub.max-vendors.<kind>, detect.method,"
                        + " detect.min-link-bits, detect.min-population, detect.min-ring-bits, detect.second-fact-bits,"
                        + " detect.seed.",
                thrown.getMessage());
    }

    @Test
    void a_name_like_nothing_gets_no_near_match() {
        IllegalArgumentException thrown =
                assertThrows(IllegalArgumentException.class, () -> DetectParameters.of(Map.of("port", "1")));
        assertEquals("There is no setting port. The", thrown.getMessage().substring(0, 29));
    }
}
