//! Addresses: where a link is in one, and what of a query is the host's.

use stackfit::link::{Look, decode, encode, in_path, is_ours, other_query, shared_query};

#[test]
fn a_fragment_is_ours_when_it_has_one_of_the_keys_with_a_value() {
    assert!(is_ours("#v=1", "") && is_ours("#x=1&js=3", "") && is_ours("#v%3D1", ""));
    assert!(!is_ours("", "") && !is_ours("#ranking", "") && !is_ours("#data", ""));
}

#[test]
fn a_query_belongs_to_the_host_of_the_page() {
    for query in [
        "?v=20261124",
        "?v=3f9c2b",
        "?v=1",
        "?v=1&page=2",
        "?name=Anna",
        "?view=mobile",
        "?team=blue",
        "?data=1&light=true",
        "?page_id=12",
        "?lang=en&team=3&data=2",
        "?v=1&view=mobile",
        "?name=U17&team=2",
        "?team=4&view=none",
        "?redirect=%2Fpage%3Fname%3DAnna%26team%3D3",
    ] {
        assert!(!is_ours("", query), "{query}");
        assert_eq!(decode("", query), decode("", ""), "{query}");
        assert_eq!(decode("#v=1&js=8", query), decode("#v=1&js=8", ""), "{query}");
        assert_eq!(other_query(query), query);
        assert_eq!(shared_query(query), query);
    }
}

#[test]
fn a_query_with_the_version_and_another_key_is_a_link() {
    for query in ["?v=1&js=8", "?V=1&page=2&JS=8", "?v%3D1%26js%3D8", "?page=2&v=1&amp;js=8."] {
        assert_eq!(encode(&decode("", query).state), "v=1&js=8", "{query}");
    }
    // As links were written before they had a version.
    assert_eq!(encode(&decode("", "?js=8&ml=4&utm_source=x").state), "v=1&js=8&ml=4");
}

#[test]
fn the_other_keys_of_a_query_are_left_alone() {
    let query = "?js=8&utm_source=a%20b&v=1&page=2&x=%&";
    assert_eq!(other_query(query), "?utm_source=a%20b&page=2&x=%");
    assert_eq!(other_query("?v=1&js=8"), "");
    assert_eq!(other_query(""), "");
}

#[test]
fn a_link_that_is_passed_on_has_what_the_host_needs_and_no_tracker() {
    let query = "?page_id=12&fbclid=x&UTM_Source=y&v=1&js=8&mc_eid=z&q=a%20b";
    assert_eq!(shared_query(query), "?page_id=12&q=a%20b");
    assert_eq!(shared_query("?gclid=x"), "");
}

#[test]
fn a_fragment_in_the_path_is_a_link() {
    assert_eq!(in_path("/stackfit/%23v=1&js=8"), Some("v=1&js=8"));
    assert_eq!(in_path("/stackfit/%23chapter"), None);
    assert_eq!(in_path("/v=1&js=8"), None);
}

#[test]
fn a_link_whose_sign_was_escaped_behind_a_hosts_query_is_read_and_the_rest_is_the_hosts() {
    for sign in ["%23", "%2523"] {
        for host in
            ["lang=de", "tenant=7", "x=1", "page", "team=blue", "a=b%20c&lang=de", "name=A%23B", ""]
        {
            for link in
                ["v=1&js=9&ts=8", "v=1&js=9&on=2026-11-26&name=A%20b", "js=9&ts=8", "js=9", "v=1"]
            {
                let query = ["?", host, sign, link].concat();
                assert!(is_ours("", &query), "{query}");
                assert_eq!(decode("", &query), decode(link, ""), "{query}");
                let kept = if host.is_empty() { String::new() } else { format!("?{host}") };
                assert_eq!(other_query(&query), kept, "{query}");
                assert_eq!(shared_query(&query), kept, "{query}");
            }
        }
        let query = ["?lang=de&utm_source=x&embed=1", sign, "v=1&js=9"].concat();
        assert_eq!(other_query(&query), "?lang=de&utm_source=x&embed=1");
        assert_eq!(shared_query(&query), "?lang=de");
        let look = Look::read("", &query);
        assert!(look.is_embedded && look.not_understood.is_empty());
        // What the fragment says holds before it.
        let both = decode("v=1&js=3", &["?x=1", sign, "v=1&js=9&ts=8"].concat());
        assert_eq!(encode(&both.state), "v=1&js=3&ts=8");
    }
}

#[test]
fn an_anchor_in_a_hosts_query_is_the_hosts() {
    for query in [
        "?next=%2Fdocs%23chapter",
        "?next=%2Fdocs%23view=mobile",
        "?next=%2Fdocs%23name=Anna&team=3",
        "?next=%2Fdocs%23x=1",
        "?u=https%3A%2F%2Fx.org%2F%23v%3D1%26team%3D3",
        "?c=%23ff0000",
        "?c=%23",
    ] {
        assert!(!is_ours("", query), "{query}");
        assert_eq!((other_query(query), shared_query(query)), (query.to_owned(), query.to_owned()));
    }
}
