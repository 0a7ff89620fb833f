package io.ringwork.api.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpResponseException;
import io.javalin.http.MethodNotAllowedResponse;
import io.javalin.util.JavalinBindException;
import io.ringwork.api.config.Version;
import io.ringwork.api.http.Route.Created;
import io.ringwork.api.http.Route.Verb;
import io.ringwork.api.http.problem.JettyProblems;
import io.ringwork.api.http.problem.Problem;
import io.ringwork.api.http.problem.ProblemCode;
import io.ringwork.api.http.problem.ProblemMapper;
import io.ringwork.api.http.wire.WireJson;
import io.ringwork.graph.model.Identifier;
import io.ringwork.graph.pipeline.Watch;
import io.ringwork.graph.store.GraphStore;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.http.UriCompliance.Violation;
import org.eclipse.jetty.server.Server;

/** The HTTP server over a store: the API of {@code docs/http-api.md} and the files of the viewer. */
public final class RingworkServer implements AutoCloseable {

    private static final Pattern LITERAL = Pattern.compile("localhost|[0-9.]+|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");

    private static final Set<HandlerType> READING = Set.of(HandlerType.GET, HandlerType.HEAD);

    /** Ids hold slashes, percent signs and semicolons; routes are matched before anything is decoded. */
    private static final Set<Violation> IN_IDS = EnumSet.of(
            Violation.AMBIGUOUS_PATH_SEGMENT,
            Violation.AMBIGUOUS_PATH_SEPARATOR,
            Violation.AMBIGUOUS_PATH_ENCODING,
            Violation.AMBIGUOUS_PATH_PARAMETER,
            Violation.AMBIGUOUS_EMPTY_SEGMENT,
            Violation.SUSPICIOUS_PATH_CHARACTERS);

    private static final String RETRY_SECONDS = "5";

    private final Javalin javalin;
    private final WatchDesk desk;
    private final URI uri;

    /**
     * Where to listen.
     *
     * @param host a loopback address, or {@code localhost}
     * @param port 0 for any free one
     */
    public record Options(String host, int port) {

        /**
         * Checks both.
         *
         * @throws IllegalArgumentException when the host is not loopback or the port is none
         */
        public Options {
            if (!isLoopback(host)) {
                throw new IllegalArgumentException("The host is " + host
                        + "; it must be 127.0.0.1, localhost or ::1: listening beyond loopback needs tokens, which this"
                        + " version does not have yet");
            }
            if (port < 0 || port > 65_535) {
                throw new IllegalArgumentException(
                        "The port is " + port + "; it must be 0 to 65535, 0 for any free one");
            }
        }
    }

    private RingworkServer(Javalin javalin, WatchDesk desk, URI uri) {
        this.javalin = javalin;
        this.desk = desk;
        this.uri = uri;
    }

    /**
     * Starts a server; when this returns it listens. The store stays the caller's: closing the server leaves it open.
     *
     * @param guess the identifiers that a text may stand for, normalised; asked at every search
     * @param watching starts a watch over the store, at the first event; the server closes it
     * @throws IllegalStateException when the port is in use or not allowed, with one sentence for the user
     */
    public static RingworkServer start(
            GraphStore store, Function<String, List<Identifier>> guess, Supplier<Watch> watching, Options options) {
        return start(store, guess, watching, options, RingworkServer.class.getClassLoader());
    }

    /** As the public one, with another place to look for the viewer's folder {@code web}. */
    static RingworkServer start(
            GraphStore store,
            Function<String, List<Identifier>> guess,
            Supplier<Watch> watching,
            Options options,
            ClassLoader viewer) {
        WatchDesk desk = new WatchDesk(watching);
        String version = Version.read();
        List<Route> routes = Routes.of(
                new SearchResource(store, guess),
                new NodeResource(store),
                new RingResource(store),
                new JudgementResource(store, InstantSource.system(), System.getProperty("user.name", "unknown")),
                new ProofResource(store),
                new EventResource(desk),
                new HealthResource(store, version));
        String uriHost = options.host().contains(":") ? "[" + options.host() + "]" : options.host();
        byte[] openApi = OpenApi.describe(routes, version);
        Javalin javalin = Javalin.create(config -> {
            configure(config);
            guard(config, uriHost, new StaticFiles(viewer));
            serve(config, routes, openApi);
        });
        try {
            javalin.start(options.host(), options.port());
        } catch (JavalinBindException e) {
            javalin.stop();
            throw new IllegalStateException(
                    "Port " + options.port() + " of " + options.host()
                            + " is in use or may not be used; choose another one, or 0 for any free one",
                    e);
        }
        return new RingworkServer(javalin, desk, URI.create("http://" + uriHost + ":" + javalin.port() + "/"));
    }

    /** Where the server listens, with the port that it got; it ends with a slash. */
    public URI uri() {
        return uri;
    }

    /** Stops listening, drops connections that are open, and ends the watch if there is one. */
    @Override
    public void close() {
        javalin.stop();
        desk.close();
    }

    private static void configure(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.http.compressionStrategy = CompressionStrategy.GZIP;
        config.http.prefer405over404 = true;
        config.jetty.modifyServer(RingworkServer::configure);
        config.jetty.modifyHttpConfiguration(http -> {
            http.setSendServerVersion(false);
            http.setSendDateHeader(false);
            http.setUriCompliance(UriCompliance.from(IN_IDS));
        });
        config.jetty.modifyServletContextHandler(
                context -> context.getServletHandler().setDecodeAmbiguousURIs(true));
        config.routes.exception(HttpResponseException.class, (thrown, context) -> answer(context, thrown));
        config.routes.exception(Exception.class, (thrown, context) -> answer(context, thrown));
        config.router.javaLangErrorHandler(RingworkServer::answer);
    }

    private static void guard(JavalinConfig config, String uriHost, StaticFiles files) {
        Guard guard = new Guard(uriHost);
        config.routes.before(guard::check);
        config.routes.before(context -> {
            if (READING.contains(context.method()) && files.serve(context)) {
                context.skipRemainingHandlers();
            }
        });
    }

    private static void serve(JavalinConfig config, List<Route> routes, byte[] openApi) {
        for (Route route : routes) {
            if (route.verb() == Verb.GET) {
                read(config, route.path(), context -> WireJson.write(call(route, context.req(), Map.of())));
            } else {
                config.routes.addHttpHandler(route.verb().type(), route.path(), context -> change(route, context));
            }
        }
        read(config, OpenApi.PATH, context -> openApi);
    }

    private static Object call(Route route, HttpServletRequest request, Map<String, JsonNode> body) {
        return route.call().answer(arguments(route, request, body));
    }

    private static Arguments arguments(Route route, HttpServletRequest request, Map<String, JsonNode> body) {
        return Arguments.read(route, request.getRequestURI(), request.getQueryString(), body);
    }

    private static void change(Route route, Context context) throws IOException {
        HttpServletRequest request = context.req();
        Object answer = route.verb() == Verb.FEED
                ? route.call().answer(arguments(route, request, Map.of()).withLines(LinesBody.read(request)))
                : call(route, request, route.hasBody() ? JsonBody.read(request) : Map.of());
        if (answer instanceof Created created) {
            context.header("Location", created.location());
            answer = created.body();
        }
        context.status(route.verb().status()).contentType("application/json").result(WireJson.write(answer));
    }

    private static void configure(Server server) {
        server.setStopTimeout(0);
        server.setErrorHandler(new JettyProblems(Guard.HEADERS));
    }

    private static void read(JavalinConfig config, String path, Function<Context, byte[]> json) {
        for (HandlerType method : READING) {
            config.routes.addHttpHandler(method, path, context -> {
                byte[] answer = json.apply(context);
                context.contentType("application/json").result(answer);
            });
        }
    }

    /** The one place where what was thrown becomes an answer. */
    private static void answer(Context context, Throwable thrown) {
        Problem problem = ProblemMapper.of(thrown);
        String path = context.req().getRequestURI();
        boolean api = path.equals("/api") || path.startsWith("/api/");
        if (problem.status() == 404 && !api) {
            context.status(404).contentType("text/html;charset=utf-8").result(NotFoundPage.HTML);
            return;
        }
        if (thrown instanceof MethodNotAllowedResponse refused) {
            refused.getDetails().values().forEach(methods -> context.header("Allow", methods));
        }
        if (problem.code().equals(ProblemCode.NOT_READY.name())) {
            context.header("Retry-After", RETRY_SECONDS);
        }
        context.status(problem.status()).contentType(Problem.MEDIA_TYPE).result(WireJson.write(problem));
    }

    /** An error of the virtual machine, such as too deep a recursion, which Javalin hands over outside its context. */
    private static void answer(HttpServletResponse response, Error error) {
        Problem problem = ProblemMapper.of(error);
        response.setStatus(problem.status());
        response.setContentType(Problem.MEDIA_TYPE);
        try {
            response.getOutputStream().write(WireJson.write(problem));
        } catch (IOException e) {
            throw new UncheckedIOException("the caller is gone", e);
        }
    }

    private static boolean isLoopback(String host) {
        if (!LITERAL.matcher(host).matches()) {
            return false;
        }
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
