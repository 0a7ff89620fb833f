package io.ringwork.api;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole way of an investigator in a real browser, over a real store with the sample world. */
final class ViewerIT {

    private static DemoServer server;
    private static Playwright playwright;
    private static Browser browser;

    private final List<String> complaints = new ArrayList<>();
    private Page page;

    @BeforeAll
    static void start(@TempDir Path folder) {
        server = DemoServer.start(folder);
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of(chromium()))
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-quic",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync",
                                "--use-gl=angle",
                                "--use-angle=swiftshader",
                                "--enable-unsafe-swiftshader",
                                "--ignore-gpu-blocklist")));
    }

    @AfterAll
    static void stop() {
        if (playwright != null) {
            playwright.close();
        }
        if (server != null) {
            server.close();
        }
    }

    @BeforeEach
    void openPage() {
        page = browser.newPage(new Browser.NewPageOptions()
                .setViewportSize(1440, 900)
                .setReducedMotion(ReducedMotion.REDUCE)
                .setLocale("en-GB"));
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.type().equals("warning")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        page.navigate(server.uri().toString());
    }

    @AfterEach
    void closePage() {
        page.close();
    }

    @Test
    void an_investigator_searches_opens_a_ring_reads_the_evidence_and_expands_a_node() {
        Locator rows = page.getByTestId("ring-row");
        assertThat(rows.first()).isVisible();
        assertTrue(rows.count() > 5, "the queue lists the rings of the sample world");

        rows.first().click();
        assertThat(page.getByTestId("ring-title")).isVisible();
        Locator evidence = page.getByTestId("evidence-item");
        assertThat(evidence.first()).containsText(Pattern.compile("\\d+ vendors .*\\d\\.\\d", Pattern.DOTALL));
        assertThat(page.getByTestId("status-line")).containsText(Pattern.compile("\\d+ nodes"));
        int before = nodes();

        page.locator("[data-testid=node-button][data-key^='vendor:']").first().dispatchEvent("click");
        assertThat(page.getByTestId("node-card")).isVisible();
        page.locator("[data-testid=expand-kind]:not([disabled])").first().click();
        page.waitForCondition(() -> nodes() > before);
        page.getByTestId("undo").click();
        page.waitForCondition(() -> nodes() == before);

        saveScreenshot();
        assertEquals(List.of(), complaints, "the browser complains about nothing");
    }

    @Test
    void a_search_finds_a_vendor_by_name_and_opens_its_ring() {
        String name = server.nameOfARingMember();
        page.getByTestId("search").fill(name);
        page.getByTestId("search").press("Enter");
        Locator hit = page.getByTestId("search-result")
                .filter(new Locator.FilterOptions().setHasText(name))
                .first();
        assertThat(hit).isVisible();
        hit.click();
        assertThat(page.getByTestId("status-line")).containsText(Pattern.compile("[1-9]\\d* nodes?"));
        assertEquals(List.of(), complaints, "the browser complains about nothing");
    }

    private int nodes() {
        return Integer.parseInt(
                page.getByTestId("status-line").innerText().replaceAll("(?s)\\D*(\\d+) nodes?.*", "$1"));
    }

    /** The picture in the README is made by this flow: {@code -Dscreenshot=docs/screenshot.png} writes it. */
    private void saveScreenshot() {
        String target = System.getProperty("screenshot", "");
        Path file = target.isEmpty() ? Path.of("target", "screenshot.png") : Path.of(target);
        page.screenshot(new Page.ScreenshotOptions().setPath(file));
        assertTrue(Files.exists(file), "the screenshot was written");
    }

    private static String chromium() {
        String named = System.getenv("RINGWORK_CHROMIUM");
        return named == null || named.isEmpty() ? "/usr/bin/chromium" : named;
    }
}
