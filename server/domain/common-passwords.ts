/**
 * What people choose most often, and attackers try first: whole passwords, and words that stay
 * guessable with a year, a digit or a sign around them. All in lower case.
 */
const choices = `
password passw0rd passwort passord contrasena motdepasse wachtwoord haslo senha parola salasana heslo losenord
p@ssword p@ssw0rd pa55word passwd pass1word mypassword thepassword newpassword yourpassword passwords
123456 1234567 12345678 123456789 1234567890 0123456789 987654321 0987654321 87654321 11223344 112233 12341234
123123 123123123 123321 1234321 12344321 123454321 147258369 159753 741852963 789456123 1q2w3e 1q2w3e4r 1q2w3e4r5t
1qaz2wsx 1qazxsw2 zaq12wsx zaq1zaq1 qazwsx qazwsxedc qweasd qweasdzxc asdzxc 1qw23er4 q1w2e3r4 q1w2e3r4t5 a1b2c3d4
a1b2c3 a123456 a1234567 a12345678 aa123456 aa12345678 abc123 abcd1234 abc12345 abcd12345 abcde12345 abcdef1
qwerty qwertyu qwertyui qwertyuiop qwert azerty azertyui azertyuiop qwertz qwertzui qwertzuiop qwe asdf asdfg asdfgh
asdfghj asdfghjk asdfghjkl asdf1234 zxcvbn zxcvbnm zxcvb zxc wasd poiuyt poiuytrewq lkjhgfdsa mnbvcxz qwaszx
abc abcd abcde abcdef abcdefg abcdefgh abcdefghi aaaa abcabc test testing tester test1234 testtest demo sample example
admin administrator root user username login guest default changeme changeit change letmein letmeinplease openup
welcome welkom willkommen bienvenue bienvenido hello hellohello goodbye master monkey dragon football baseball
basketball hockey soccer tennis golf golfer rugby cricket voetbal fussball futbol sunshine moonlight starlight
princess prinses prinzessin queen king kingkong batman superman spiderman ironman wonderwoman pokemon pikachu naruto
starwars startrek skywalker yoda gandalf frodo matrix terminator transformers avengers disney mickey minnie
iloveyou iloveu loveme lovely lover love loveyou ilovegod jesus jesuschrist christ blessed blessing heaven angel
angels faith trustno1 trustme whatever nothing something anything everything forever secret secrets topsecret
shadow hunter killer ninja warrior soldier sniper ranger thunder lightning storm phoenix tiger lion bear wolf eagle
falcon hawk panther cheetah dolphin shark elephant kitty kitten puppy doggie doggy cookie biscuit chocolate
cupcake banana apple orange cherry strawberry peaches pepper ginger butter cheese coffee pizza
purple yellow green blue red black white silver golden diamond crystal pearl jade ruby amber violet rose
spring summer autumn winter fall january february march april may june july august september october november december
lente zomer herfst monday tuesday wednesday thursday friday saturday sunday today tomorrow
michael jennifer jordan michelle daniel ashley jessica andrew joshua matthew amanda nicole robert thomas charlie
george harley hannah samantha maggie buster bailey cooper william martin richard patrick anthony brandon taylor
alexander alexandra alex maria anna laura sophie emma lucas oliver james john david chris christian steven
liverpool arsenal chelsea manchester barcelona realmadrid juventus ajax feyenoord bayern dortmund yankees
cowboys steelers lakers eagles packers patriots redsox
mercedes ferrari porsche lamborghini mustang corvette camaro toyota honda yamaha suzuki audi volkswagen
computer internet google facebook instagram twitter youtube amazon netflix microsoft windows linux samsung
iphone android apple123 google123 server network system security oracle cisco dell
america england london paris berlin amsterdam newyork texas california florida canada australia india mexico brasil
argentina polska deutschland nederland france italia espana sweden
freedom success money lucky happy smile friend friends family mother father sister brother baby babygirl
babyboy sweetheart sweety honey darling beautiful gorgeous flower flowers butterfly rainbow unicorn sparkle
music guitar rockstar metallica nirvana slipknot eminem blink beatles rolling
jellybean snoopy garfield scooby tweety bubbles peanut pumpkin bandit rocky rocket maverick merlin
fuckyou fuckoff fuck asshole bitch pussy sex sexy porn
access access14 supervisor manager office company business support service account billing payment customer
publisher streaming subscriber subscription television video media tenure retention
correcthorsebatterystaple
`;

export const commonPasswords: ReadonlySet<string> = new Set(choices.trim().split(/\s+/));
