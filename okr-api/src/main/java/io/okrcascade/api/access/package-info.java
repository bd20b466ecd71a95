package io.okrcascade.api.access;
