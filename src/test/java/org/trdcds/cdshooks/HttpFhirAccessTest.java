package org.trdcds.cdshooks;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A call that never came back would hang the test: its time limit is only there to end the build then. */
@Timeout(120)
class HttpFhirAccessTest {

    private static final Duration LONG = Duration.ofMinutes(30);
    private static final Duration SHORT = Duration.ofMillis(200);
    private static final FetchLimits GENEROUS = new FetchLimits(LONG, LONG, LONG, 5, 100_000);
    private static final Optional<String> TOKEN = Optional.of("s3cret-token");
    private static final String READ = "Patient/p-4711";
    private static final String SEARCH = "Condition?patient=p-4711";
    private static final String PATIENT = "{\"resourceType\":\"Patient\",\"id\":\"p-4711\"}";

    private LocalServer server;

    @BeforeEach
    void start() throws IOException {
        server = new LocalServer(LocalServer.json(PATIENT));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void readsOneResourceWithTheTokenOfTheCaller() throws FhirAccessException {
        assertThat(texts(read(access(GENEROUS), TOKEN, READ))).containsExactly(PATIENT);
        assertThat(server.requests()).containsExactly(new LocalServer.Request("/fhir/Patient/p-4711", Optional.of("Bearer s3cret-token")));
    }

    @Test
    void sendsNoAuthorizationWithoutAToken() throws FhirAccessException {
        read(access(GENEROUS), Optional.empty(), READ);
        assertThat(server.requests()).containsExactly(new LocalServer.Request("/fhir/Patient/p-4711", Optional.empty()));
    }

    @Test
    void readsAllPagesInOrder() throws FhirAccessException {
        String absolute = page(server.address("/fhir?_getpages=a%20b&_page=2").toString());
        String relative = page("Condition?_page=3");
        String last = page(null);
        server.behave(exchange -> {
            String target = exchange.getRequestURI().toString();
            LocalServer.json(target.endsWith("page=2") ? relative : target.endsWith("page=3") ? last : absolute).answer(exchange);
        });
        assertThat(texts(read(access(GENEROUS), TOKEN, SEARCH))).containsExactly(absolute, relative, last);
        assertThat(server.requests()).extracting(LocalServer.Request::rawTarget)
                .containsExactly("/fhir/Condition?patient=p-4711", "/fhir?_getpages=a%20b&_page=2", "/fhir/Condition?_page=3");
        assertThat(server.requests()).extracting(LocalServer.Request::authorization).containsOnly(Optional.of("Bearer s3cret-token"));
    }

    @Test
    void encodesValuesSoThatTheyArriveAsWritten() throws FhirAccessException {
        server.behave(LocalServer.json(page(null)));
        String query = "Condition?code:in=http://snomed.info/sct|35489007,x&patient=a b+c#d?e/../%26_count%3D1é\r\nX: y";
        read(access(GENEROUS), TOKEN, query);
        String raw = server.requests().get(0).rawTarget();
        assertThat(raw).matches("/fhir/Condition\\?code:in=[\\w%.*-]+&patient=[\\w%.*-]+");
        assertThat(URLDecoder.decode(raw, UTF_8)).isEqualTo("/fhir/" + query);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Patient", "Patient/", "Condition?", "Condition?patient", "Patient/..", "Patient/.", "Patient/1/../2", "../admin/1", "/Patient/1", "//evil.example/1",
        "http://evil.example/Patient/1", "Patient/a%2Fb", "Patient/1#x", "Patient/1?x=y", "Patient/1\r\nX: y", "Patient/$everything", "$reindex?all=1", "patient/1", "a/b?c=d"})
    void asksNothingButReadsAndSearches(String query) {
        assertThat(failure(access(GENEROUS), base(), query)).contains("neither a read nor a search");
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void asksNoServerThatIsNotOnTheList() throws IOException {
        try (LocalServer other = new LocalServer(LocalServer.json(PATIENT))) {
            assertThat(access(GENEROUS).begin(other.address("/fhir"), TOKEN)).isEmpty();
            assertThat(access(GENEROUS).begin(server.address("/other"), TOKEN)).isEmpty();
            assertThat(other.requests()).isEmpty();
            assertThat(server.requests()).isEmpty();
        }
    }

    @Test
    void followsNoRedirect() throws IOException {
        try (LocalServer other = new LocalServer(LocalServer.json(PATIENT))) {
            server.behave(LocalServer.redirectingTo(other.address("/fhir/Patient/p-4711")));
            assertThat(failure(access(GENEROUS), base(), READ)).contains("status 302");
            assertThat(other.requests()).isEmpty();
        }
    }

    @Test
    void followsNoNextLinkThatLeadsElsewhere() throws IOException {
        try (LocalServer other = new LocalServer(LocalServer.json(page(null)))) {
            for (String next : List.of(other.address("/fhir/Condition?page=2").toString(), server.address("/admin").toString(), server.address("/fhir/../admin").toString(),
                    server.address("/fhir/%2e%2e/admin").toString(), base().toString().replace("http://", "http://user@") + "/Condition?page=2", "../admin", "//evil.example/fhir", "file:///etc/x")) {
                server.behave(LocalServer.json(page(next)));
                assertThat(failure(access(GENEROUS), base(), SEARCH)).as(next).contains("a next page elsewhere");
            }
            server.behave(LocalServer.json(page("http://[")));
            assertThat(failure(access(GENEROUS), base(), SEARCH)).contains("whose address cannot be read");
            assertThat(other.requests()).isEmpty();
        }
    }

    @Test
    void givesUpOnAServerThatDoesNotAnswer() {
        server.behave(server.silent());
        assertThat(failure(access(new FetchLimits(LONG, SHORT, LONG, 5, 100_000)), base(), READ)).contains("no whole answer in time");
    }

    @Test
    void givesUpOnAnAnswerThatStalls() {
        server.behave(server.stalling("{\"resourceType\":"));
        assertThat(failure(access(new FetchLimits(LONG, SHORT, LONG, 5, 100_000)), base(), READ)).contains("no whole answer in time");
    }

    @Test
    void givesUpWhenAllPagesTogetherTakeTooLong() {
        server.behave(exchange -> {
            if (exchange.getRequestURI().toString().contains("page=2")) {
                server.silent().answer(exchange);
            }
            LocalServer.json(page("Condition?page=2")).answer(exchange);
        });
        assertThat(failure(access(new FetchLimits(LONG, LONG, Duration.ofSeconds(1), 5, 100_000)), base(), SEARCH)).contains("no whole answer in time");
    }

    @Test
    void asksNothingMoreOnceTheTimeForAllPagesIsOver() {
        assertThat(failure(access(new FetchLimits(LONG, LONG, Duration.ZERO, 5, 100_000)), base(), SEARCH)).contains("no whole answer in time");
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void allQueriesOfACallShareItsTime() {
        server.behave(server.silent());
        HttpFhirAccess access = access(new FetchLimits(LONG, LONG, SHORT, 5, 100_000));
        FhirAccess.Reading call = access.begin(base(), TOKEN).orElseThrow();
        for (String query : List.of(READ, SEARCH, SEARCH)) {
            assertThat(catchThrowableOfType(FhirAccessException.class, () -> call.read(query))).hasMessageContaining("no whole answer in time");
        }
        assertThat(server.requests()).as("once the time is over nothing more is asked").hasSize(1);
        assertThat(failure(access, base(), READ)).contains("no whole answer in time");
        assertThat(server.requests()).as("another call has its own").hasSize(2);
    }

    @Test
    void hangsUpOnABodyThatDoesNotEnd() throws InterruptedException {
        CountDownLatch hungUp = new CountDownLatch(1);
        server.behave(LocalServer.endless(hungUp));
        assertThat(failure(access(GENEROUS), base(), READ)).contains("longer than allowed");
        hungUp.await();
    }

    @Test
    void hangsUpOnAnAnswerThatTakesTooLong() throws InterruptedException {
        CountDownLatch hungUp = new CountDownLatch(1);
        server.behave(LocalServer.endless(hungUp));
        assertThat(failure(access(new FetchLimits(LONG, SHORT, LONG, 5, Integer.MAX_VALUE)), base(), READ)).contains("no whole answer in time");
        hungUp.await();
    }

    @Test
    void countsTheBytesOfAllPagesTogether() {
        server.behave(LocalServer.json(page("Condition?page=2")));
        assertThat(failure(access(new FetchLimits(LONG, LONG, LONG, 5, page("Condition?page=2").length() + 10)), base(), SEARCH)).contains("longer than allowed");
        assertThat(server.requests()).hasSize(2);
    }

    @Test
    void givesUpOnPagesThatDoNotEnd() {
        server.behave(LocalServer.json(page("Condition?page=2")));
        assertThat(failure(access(GENEROUS), base(), SEARCH)).contains("more pages than are read");
        assertThat(server.requests()).hasSize(GENEROUS.pages());
    }

    static Stream<LocalServer.Behaviour> wrongAnswers() {
        String outcome = "{\"resourceType\":\"OperationOutcome\",\"issue\":[{\"severity\":\"error\",\"diagnostics\":\"p-4711\"}]}";
        return Stream.of(LocalServer.json(outcome), LocalServer.answering(404, "application/fhir+json", outcome), LocalServer.answering(401, "application/fhir+json", ""),
                LocalServer.answering(500, "text/html", "<p>p-4711"), LocalServer.answering(204, "application/fhir+json", ""), LocalServer.answering(200, "text/html", PATIENT),
                LocalServer.answering(200, "application/fhir+xml", "<Patient/>"), LocalServer.json(""), LocalServer.json("[]"), LocalServer.json("{\"resourceType\":\"Pat"),
                LocalServer.json(PATIENT + PATIENT), LocalServer.json("{}"), LocalServer.json("{\"resourceType\":\"Bundle\",\"type\":\"collection\"}"),
                LocalServer.json("{\"a\":" + "[".repeat(2000) + "]".repeat(2000) + "}"), LocalServer.json("{\"resourceType\":\"Group\"}"));
    }

    @ParameterizedTest
    @MethodSource("wrongAnswers")
    void takesNothingElseThanWasAskedFor(LocalServer.Behaviour wrong) {
        server.behave(wrong);
        assertThat(failure(access(GENEROUS), base(), READ)).contains("the FHIR server answered with");
        assertThat(failure(access(GENEROUS), base(), SEARCH)).contains("the FHIR server answered with");
    }

    @ParameterizedTest
    @CsvSource({"400,true", "403,true", "404,true", "401,false", "429,false", "500,false", "503,false", "301,false", "204,false"})
    void tellsAServerThatDoesNotKnowThisFromOneThatIsInTrouble(int status, boolean ofThisQuery) {
        server.behave(LocalServer.answering(status, "application/fhir+json", ""));
        FhirAccessException failure = catchThrowableOfType(FhirAccessException.class, () -> read(access(GENEROUS), TOKEN, SEARCH));
        assertThat(failure.isOfThisQuery()).isEqualTo(ofThisQuery);
    }

    @Test
    void takesAPatientForNoSearchResultAndASearchResultForNoPatient() {
        assertThat(failure(access(GENEROUS), base(), SEARCH)).contains("something else than a Bundle of search results");
        server.behave(LocalServer.json(page(null)));
        assertThat(failure(access(GENEROUS), base(), READ)).contains("something else than a Patient");
    }

    @Test
    void sendsNoTokenThatCouldBeMoreThanAToken() {
        FhirAccessException refusal = catchThrowableOfType(FhirAccessException.class, () -> read(access(GENEROUS), Optional.of("x\r\nX-Admin: yes"), READ));
        assertThat(refusal).hasMessage("the access token is none");
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void saysThatNobodyListens() {
        URI base = base();
        HttpFhirAccess access = access(GENEROUS);
        server.close();
        assertThat(failure(access, base, READ)).contains("the connection failed");
    }

    @Test
    void anAnswerThatHangsKeepsNobodyElseWaiting() throws FhirAccessException, InterruptedException {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch released = new CountDownLatch(1);
        server.behave(exchange -> {
            if (exchange.getRequestURI().toString().endsWith("/slow")) {
                asked.countDown();
                released.await();
            }
            LocalServer.json(PATIENT).answer(exchange);
        });
        HttpFhirAccess access = access(GENEROUS);
        CompletableFuture<List<String>> waiting = new CompletableFuture<>();
        Thread reader = new Thread(() -> complete(waiting, access));
        reader.start();
        asked.await();
        assertThat(texts(read(access, TOKEN, READ))).containsExactly(PATIENT);
        assertThat(waiting).isNotDone();
        released.countDown();
        assertThat(waiting.join()).containsExactly(PATIENT);
    }

    private void complete(CompletableFuture<List<String>> waiting, FhirAccess access) {
        try {
            waiting.complete(texts(read(access, TOKEN, "Patient/slow")));
        } catch (FhirAccessException e) {
            waiting.completeExceptionally(e);
        }
    }

    private URI base() {
        return server.address("/fhir");
    }

    private HttpFhirAccess access(FetchLimits limits) {
        return new HttpFhirAccess(List.of(base()), limits);
    }

    private static String failure(FhirAccess access, URI from, String query) {
        FhirAccessException failure = catchThrowableOfType(FhirAccessException.class, () -> access.begin(from, TOKEN).orElseThrow().read(query));
        assertThat(failure).isNotNull();
        assertThat(failure.getMessage()).doesNotContain("4711", "s3cret");
        return failure.getMessage();
    }

    private List<byte[]> read(FhirAccess access, Optional<String> token, String query) throws FhirAccessException {
        return access.begin(base(), token).orElseThrow().read(query);
    }

    private static List<String> texts(List<byte[]> pages) {
        return pages.stream().map(page -> new String(page, UTF_8)).toList();
    }

    private static String page(String next) {
        String link = next == null ? "" : ",{\"url\":\"" + next + "\",\"relation\":\"next\"}";
        return "{\"resourceType\":\"Bundle\",\"type\":\"searchset\",\"link\":[{\"relation\":\"self\",\"url\":\"http://elsewhere.example/x\"}" + link + "],\"entry\":[]}";
    }
}
