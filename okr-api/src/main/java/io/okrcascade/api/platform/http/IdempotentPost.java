package io.okrcascade.api.platform.http;

/** A request that creates something, or does something that no version is meant of. */
public class IdempotentPost extends RepeatableRequest {}
