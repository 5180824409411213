/** English misspellings whose nearest word is another one. */
export const englishConfusions: ReadonlyMap<string, string> = new Map(
  "wich which,untill until,thier their,anyother any other,theyr their,recive receive,reciept receipt,reciepts receipts,teh the,adn and,hte the,taht that,waht what,becuase because,beacuse because,dosent doesn't,dosnt doesn't,didint didn't,wasent wasn't,shouldve should've,couldve could've,wouldve would've,youve you've,goverment government,tommorow tomorrow,tommorrow tomorrow,tomorow tomorrow,seperate separate,definatly definitely,definately definitely,freind friend,wierd weird,truely truly,publically publicly,arguement argument,occured occurred,begining beginning,happend happened,comming coming,writting writing,payed paid,lenght length,heigth height,wellcome welcome,greatful grateful,thankfull thankful,usefull useful,helpfull helpful,carefull careful,succesful successful,succesfully successfully,adress address,adresses addresses,maintainance maintenance,guarentee guarantee,garantee guarantee,gaurantee guarantee,calender calendar,buisness business,bussiness business,neccessary necessary,necesary necessary,immediatly immediately,imediately immediately,unfortunatly unfortunately,appologies apologies,apologie apology,recomend recommend,accomodate accommodate,embarass embarrass,posible possible,availible available,avaliable available,availabe available,wether whether,somthing something,tracable traceable,enviroment environment,reffund refund,delievery delivery,delivary delivery,shiping shipping,recipt receipt,cancelation cancellation"
    .split(',')
    .map((pair): [string, string] => {
      const space = pair.indexOf(' ');
      return [pair.slice(0, space), pair.slice(space + 1)];
    }),
);
