package io.okrcascade.client;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The service from Java. It is immutable and safe for many threads; one of them serves a whole
 * program. Everything that goes wrong comes as an {@link OkrException}.
 *
 * <pre>{@code
 * var okr = OkrClient.at(URI.create("https://okr.example.com")).withToken(secret);
 * var cascade = okr.cascade().get(CascadeQuery.of("2026-Q4"));
 * }</pre>
 */
public final class OkrClient {
  private final Transport transport;

  private OkrClient(ClientSettings settings, HttpClient http) {
    this.transport = new Transport(settings, http);
  }

  /**
   * A client without a token.
   *
   * @param base where the service is, with or without /api/v1
   */
  public static OkrClient at(URI base) {
    ClientSettings settings = ClientSettings.at(base);
    return new OkrClient(settings, Transport.http(settings));
  }

  /** The same as the person of an API token. */
  public OkrClient withToken(String token) {
    return with(transport.settings().withToken(token));
  }

  /** The same, waiting this long for a connection; 10 seconds unless said. */
  public OkrClient withConnectTimeout(Duration timeout) {
    ClientSettings settings = transport.settings().withConnectTimeout(timeout);
    return new OkrClient(settings, Transport.http(settings));
  }

  /** The same, waiting this long for one attempt's answer; 60 seconds unless said. */
  public OkrClient withRequestTimeout(Duration timeout) {
    return with(transport.settings().withRequestTimeout(timeout));
  }

  /**
   * The same, taking a followed connection for broken after this long without a sign of life; 60
   * seconds unless said. The service gives one every 15 seconds.
   */
  public OkrClient withSilenceTimeout(Duration timeout) {
    return with(transport.settings().withSilence(timeout));
  }

  /** The same with another patience. */
  public OkrClient withRetries(Retries retries) {
    return with(transport.settings().withRetries(retries));
  }

  /**
   * The same, remembering this many of the latest cascades, team overviews and audits, so that an
   * unchanged one is not sent again; 8 unless said, 0 for none.
   */
  public OkrClient withRememberedAnswers(int most) {
    return with(transport.settings().withRememberedAnswers(most));
  }

  private OkrClient with(ClientSettings settings) {
    return new OkrClient(settings, transport.http());
  }

  /** Who the token is. */
  public Me me() {
    return new Me(transport);
  }

  /** Teams and the tree that they make. */
  public Teams teams() {
    return new Teams(transport);
  }

  /** People with their memberships. */
  public People people() {
    return new People(transport);
  }

  /** Cycles and their phases. */
  public Cycles cycles() {
    return new Cycles(transport);
  }

  /** Objectives. */
  public Objectives objectives() {
    return new Objectives(transport);
  }

  /** Key results. */
  public KeyResults keyResults() {
    return new KeyResults(transport);
  }

  /** Check-ins of key results. */
  public CheckIns checkIns() {
    return new CheckIns(transport);
  }

  /** Links upwards. */
  public Alignments alignments() {
    return new Alignments(transport);
  }

  /** The cascade of a cycle, and what its teams stand at. */
  public Cascades cascade() {
    return new Cascades(transport);
  }

  /** Initiatives, and the key results that they move. */
  public Initiatives initiatives() {
    return new Initiatives(transport);
  }

  /** The audit of a cycle. */
  public Audits audit() {
    return new Audits(transport);
  }

  /** What initiatives need from other teams. */
  public Dependencies dependencies() {
    return new Dependencies(transport);
  }

  /** What briefings have to say. */
  public BriefingTemplates briefingTemplates() {
    return new BriefingTemplates(transport);
  }

  /** How the planning of a cycle stands, and how its promises were kept. */
  public Planning planning() {
    return new Planning(transport);
  }

  /** What keeping things running takes. */
  public Maintenance maintenance() {
    return new Maintenance(transport);
  }

  /** Initiatives of several teams that belong together. */
  public Programmes programmes() {
    return new Programmes(transport);
  }

  /** Teams asked to design something together. */
  public Solicitations solicitations() {
    return new Solicitations(transport);
  }

  /** What people say. */
  public Comments comments() {
    return new Comments(transport);
  }

  /** Findings accepted for a reason until a day. */
  public Waivers waivers() {
    return new Waivers(transport);
  }

  /** The thresholds and factors by which the service judges. */
  public Thresholds thresholds() {
    return new Thresholds(transport);
  }

  /** The change log, read or followed. */
  public Changes changes() {
    return new Changes(transport);
  }

  /** Whole organizations in and out. */
  public Bundles bundles() {
    return new Bundles(transport);
  }

  /** Browsers in which people are signed in. */
  public Sessions sessions() {
    return new Sessions(transport);
  }

  /** API tokens. */
  public Tokens tokens() {
    return new Tokens(transport);
  }

  /** What this version can ask for, such as {@code GET /teams/{id}}, below /api/v1. */
  public static Set<String> operations() {
    return Arrays.stream(Operation.values())
        .map(operation -> operation.method + " " + operation.path)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Where the service is; the token is left out. */
  @Override
  public String toString() {
    return "OkrClient[" + transport.settings() + "]";
  }
}
