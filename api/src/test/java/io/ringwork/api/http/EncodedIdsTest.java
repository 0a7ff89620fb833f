package io.ringwork.api.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class EncodedIdsTest extends RunningServer {

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    @Test
    void every_id_that_the_server_names_leads_back_to_its_node() {
        JsonNode neighbours = client.json(200, "/nodes/vendor/V5/neighbours?limit=200");
        assertEquals(SmallWorld.HARD_IDS.size(), neighbours.get("items").size());
        for (JsonNode item : neighbours.get("items")) {
            String id = item.get("id").asText();
            JsonNode node = client.json(200, "/nodes/website/" + encoded(id));
            assertEquals(id, node.get("id").asText());
            JsonNode back = client.json(200, "/nodes/website/" + encoded(id) + "/neighbours");
            assertEquals("V5", back.get("items").get(0).get("id").asText(), id);
        }
    }

    @Test
    void an_address_with_a_slash_in_chinese_is_found() {
        JsonNode node = client.json(200, "/nodes/address/" + encoded(SmallWorld.ADDRESS));
        assertEquals(SmallWorld.ADDRESS, node.get("id").asText());
        assertEquals(3, node.get("neighbours").get(0).get("count").asInt());
    }

    @Test
    void a_plus_stands_for_itself_in_a_path_and_for_a_space_in_a_query() {
        assertEquals(
                "+4930123456",
                client.json(200, "/nodes/phone/+4930123456").get("id").asText());
        assertEquals("a b", client.json(200, "/search?q=a+b").get("query").asText());
        assertEquals("a+b", client.json(200, "/search?q=a%2Bb").get("query").asText());
    }

    @Test
    void random_texts_survive_a_path_and_a_query() {
        Random random = new Random(7);
        for (int i = 0; i < 200; i++) {
            String text = random.ints(1 + random.nextInt(12), 1, 0x3000)
                    .filter(c -> !Character.isISOControl(c) && Character.isDefined(c))
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .append('x')
                    .toString();
            assertEquals(text, UriText.decodePath(encoded(text)), "seed 7, " + i);
            assertEquals(
                    text,
                    client.json(200, "/search?q=" + encoded(text)).get("query").asText(),
                    "seed 7, " + i);
            assertEquals(
                    "There is no vendor " + text,
                    client.json(404, "/nodes/vendor/" + encoded(text))
                            .get("detail")
                            .asText(),
                    "seed 7, " + i);
        }
    }
}
